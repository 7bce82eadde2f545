package demitasse.simulator.sam4l.aesa;

/** Four words of input or output, with the pointer to the next. */
final class DataBuffer {
  private final byte[] bytes = new byte[Confidentiality.BLOCK];
  private int pointer;

  void reset() {
    fill(new byte[Confidentiality.BLOCK]);
  }

  int pointer() {
    return pointer;
  }

  void setPointer(int word) {
    pointer = word;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** Fills the buffer and points to its first word. */
  void fill(byte[] block) {
    System.arraycopy(block, 0, bytes, 0, bytes.length);
    pointer = 0;
  }

  /** Writes the next word, of a block of so many; true if it was the last. */
  boolean write(int value, int words) {
    put(bytes, pointer, value);
    return step(words);
  }

  /** The next word; {@link #step} then goes on. */
  int read() {
    int value = 0;
    for (int i = 3; i >= 0; i--) {
      value = (value << 8) | (bytes[4 * pointer + i] & 0xFF);
    }
    return value;
  }

  /** Points to the next word, of a block of so many; true if the block is through. */
  boolean step(int words) {
    pointer = pointer + 1 >= words ? 0 : pointer + 1;
    return pointer == 0;
  }

  /** Puts a word into bytes, its lowest byte first. */
  static void put(byte[] bytes, int word, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[4 * word + i] = (byte) (value >>> (8 * i));
    }
  }
}
