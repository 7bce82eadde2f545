package demitasse.simulator.sam4l.chip;

/** Little-endian numbers in arrays of bytes. */
final class Bytes {
  private Bytes() {}

  static int load(byte[] bytes, int offset, int width) {
    int value = 0;
    for (int i = width - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[offset + i] & 0xFF);
    }
    return value;
  }

  static void store(byte[] bytes, int offset, int value, int width) {
    for (int i = 0; i < width; i++) {
      bytes[offset + i] = (byte) (value >>> (8 * i));
    }
  }
}
