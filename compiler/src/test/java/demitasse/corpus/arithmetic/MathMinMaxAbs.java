package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Minimum, maximum, absolute value and sum helpers at the edges. */
public final class MathMinMaxAbs extends CorpusProgram {
  private final int[] ints = {0, -1, 5, Integer.MAX_VALUE, Integer.MIN_VALUE};
  private final long[] longs = {0L, -1L, 0xFFFFFFFFL, Long.MAX_VALUE, Long.MIN_VALUE};

  public static CorpusProgram create() {
    return new MathMinMaxAbs();
  }

  @Override
  protected void run() {
    for (int left : ints) {
      put(Math.abs(left));
      for (int right : ints) {
        put(Math.min(left, right));
        put(Math.max(left, right));
        put(Integer.sum(left, right));
        put(Integer.min(left, 3) + Integer.max(right, 4));
      }
    }
    for (long left : longs) {
      put(Math.abs(left));
      for (long right : longs) {
        put(Math.min(left, right));
        put(Long.max(left, right));
        put(Long.sum(left, right));
      }
    }
  }
}
