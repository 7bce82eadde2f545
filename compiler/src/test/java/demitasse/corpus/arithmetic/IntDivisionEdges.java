package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Int division and remainder with all signs, the minimum over minus one, and zero. */
public final class IntDivisionEdges extends CorpusProgram {
  private final int[] operands = {
    0,
    1,
    -1,
    2,
    -2,
    3,
    7,
    -7,
    10,
    1000,
    -1000,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    Integer.MIN_VALUE + 1
  };

  public static CorpusProgram create() {
    return new IntDivisionEdges();
  }

  @Override
  protected void run() {
    for (int left : operands) {
      for (int right : operands) {
        divide(left, right);
      }
    }
  }

  private void divide(int left, int right) {
    try {
      put(left / right);
      put(left % right);
    } catch (ArithmeticException zero) {
      put(kind(zero));
    }
  }
}
