package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Bytes are signed: widening, masking, increments past the ends and comparison. */
public final class ByteSigns extends CorpusProgram {
  private final byte[] bytes = {0, 1, -1, 127, -128, 0x55, (byte) 0xAA};
  private byte cursor;

  public static CorpusProgram create() {
    return new ByteSigns();
  }

  @Override
  protected void run() {
    for (byte value : bytes) {
      put(value);
      put(value & 0xFF);
      put(value >> 1);
      put(value >>> 1);
      put((value & 0xFF) >>> 1);
      put((byte) (value << 1));
      put(-value);
      put((byte) -value);
      put(~value);
      put(value < 0);
      put(value == (byte) 0xAA);
      put(value == 0xAA);
    }
    cursor = 126;
    put(cursor++);
    put(cursor++);
    put(cursor++);
    put(--cursor);
    put(cursor--);
    put(cursor);
  }
}
