package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Casts of int and long to byte, short, char and int, one after another. */
public final class NarrowingCasts extends CorpusProgram {
  private final int[] ints = {
    0,
    1,
    -1,
    127,
    128,
    129,
    255,
    256,
    -128,
    -129,
    32767,
    32768,
    65535,
    65536,
    -32769,
    0x12345678,
    Integer.MIN_VALUE
  };
  private final long[] longs = {
    0L, -1L, 0x7FFFFFFFL, 0x80000000L, 0xFFFFFFFFL, 0x1_0000_0080L, Long.MIN_VALUE
  };

  public static CorpusProgram create() {
    return new NarrowingCasts();
  }

  @Override
  protected void run() {
    for (int value : ints) {
      put((byte) value);
      put((short) value);
      put((char) value);
      put((byte) (char) value);
      put((char) (byte) value);
      put((short) (char) value);
      put((char) (short) (byte) value);
      put((long) value);
    }
    for (long value : longs) {
      put((int) value);
      put((byte) value);
      put((short) value);
      put((char) value);
      put((long) (int) value);
      put((long) (char) value);
    }
  }
}
