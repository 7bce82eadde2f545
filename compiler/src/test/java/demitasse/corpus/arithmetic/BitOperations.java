package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** And, or, exclusive or and masks of int and long, mixed widths included. */
public final class BitOperations extends CorpusProgram {
  private final int[] ints = {0, -1, 0x0F0F0F0F, 0x80000000, 0x12345678};
  private final long[] longs = {0L, -1L, 0x00FF00FF00FF00FFL, 0x8000000080000000L};

  public static CorpusProgram create() {
    return new BitOperations();
  }

  @Override
  protected void run() {
    for (int left : ints) {
      for (int right : ints) {
        put((left & right) ^ (left | right));
        put(left & ~right);
      }
      for (long right : longs) {
        put(left & right);
        put(left | right);
        put(left ^ right);
      }
    }
  }
}
