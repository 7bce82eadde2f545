package demitasse.corpus;

import demitasse.machine.Machine;

/** The memory that corpus programs may use on each rig: 64 kB at 0x21000000, zero at first. */
final class CorpusMemory implements Machine {
  private static final int BASE = 0x2100_0000;
  private static final int SIZE = 0x1_0000;

  private final byte[] bytes = new byte[SIZE];

  @Override
  public int load(int address, int widthBytes) {
    int offset = offset(address, widthBytes);
    int value = 0;
    for (int i = 0; i < widthBytes; i++) {
      value |= (bytes[offset + i] & 0xFF) << 8 * i;
    }
    return value;
  }

  @Override
  public void store(int address, int value, int widthBytes) {
    int offset = offset(address, widthBytes);
    for (int i = 0; i < widthBytes; i++) {
      bytes[offset + i] = (byte) (value >>> 8 * i);
    }
  }

  private static int offset(int address, int widthBytes) {
    int offset = address - BASE;
    boolean isInside = offset >= 0 && offset <= SIZE - widthBytes;
    if (!isInside || offset % widthBytes != 0) {
      throw new IllegalArgumentException(
          "bus fault: " + widthBytes + " bytes at 0x" + Integer.toHexString(address));
    }
    return offset;
  }
}
