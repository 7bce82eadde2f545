package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** CRC-32 (IEEE 802.3, reflected), bit by bit and by a table made at build time. */
public final class Crc32 extends CorpusProgram {
  private static final int POLYNOMIAL = 0xEDB88320;
  private final int[] table = new int[256];
  private final byte[] message = new byte[64];

  public static CorpusProgram create() {
    return new Crc32();
  }

  private Crc32() {
    for (int i = 0; i < table.length; i++) {
      int remainder = i;
      for (int bit = 0; bit < 8; bit++) {
        remainder = (remainder & 1) != 0 ? remainder >>> 1 ^ POLYNOMIAL : remainder >>> 1;
      }
      table[i] = remainder;
    }
  }

  @Override
  protected void run() {
    int seed = 0x1234;
    for (int i = 0; i < message.length; i++) {
      seed = seed * 1103515245 + 12345;
      message[i] = (byte) (seed >> 16);
    }
    for (int length = 0; length <= message.length; length += 7) {
      put(byTable(length));
      put(byBits(length));
    }
    for (char digit = '1'; digit <= '9'; digit++) {
      message[digit - '1'] = (byte) digit;
    }
    put(byTable(9));
    put(table[255]);
  }

  private int byTable(int length) {
    int crc = -1;
    for (int i = 0; i < length; i++) {
      crc = crc >>> 8 ^ table[(crc ^ message[i]) & 0xFF];
    }
    return ~crc;
  }

  private int byBits(int length) {
    int crc = -1;
    for (int i = 0; i < length; i++) {
      crc ^= message[i] & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc >>> 1 ^ (POLYNOMIAL & -(crc & 1));
      }
    }
    return ~crc;
  }
}
