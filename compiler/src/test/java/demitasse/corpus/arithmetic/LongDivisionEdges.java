package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Long division and remainder with all signs, the minimum over minus one, and zero. */
public final class LongDivisionEdges extends CorpusProgram {
  private final long[] operands = {
    0L,
    1L,
    -1L,
    2L,
    10L,
    -10L,
    0xFFFFFFFFL,
    0x100000000L,
    -0x80000000L,
    1000000007L,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  public static CorpusProgram create() {
    return new LongDivisionEdges();
  }

  @Override
  protected void run() {
    for (long left : operands) {
      for (long right : operands) {
        divide(left, right);
      }
    }
  }

  private void divide(long left, long right) {
    try {
      put(left / right);
      put(left % right);
    } catch (ArithmeticException zero) {
      put(kind(zero));
    }
  }
}
