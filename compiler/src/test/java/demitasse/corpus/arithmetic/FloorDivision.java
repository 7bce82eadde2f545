package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Floor division and modulus against truncating division, with zero divisors. */
public final class FloorDivision extends CorpusProgram {
  private final int[] operands = {0, 1, -1, 7, -7, 3, -3, Integer.MAX_VALUE, Integer.MIN_VALUE};
  private final long[] wide = {0L, -1L, 5L, -5L, 10_000_000_000L, Long.MIN_VALUE};

  public static CorpusProgram create() {
    return new FloorDivision();
  }

  @Override
  protected void run() {
    for (int left : operands) {
      for (int right : operands) {
        try {
          put(Math.floorDiv(left, right));
          put(Math.floorMod(left, right));
        } catch (ArithmeticException zero) {
          put(kind(zero));
        }
      }
    }
    for (long left : wide) {
      for (long right : wide) {
        try {
          put(Math.floorDiv(left, right));
          put(Math.floorMod(left, right));
        } catch (ArithmeticException zero) {
          put(kind(zero));
        }
      }
    }
  }
}
