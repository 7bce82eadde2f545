package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Exact int helpers: results inside the range, exceptions beyond it. */
public final class ExactInt extends CorpusProgram {
  private final int[] operands = {0, 1, -1, 2, 46341, -46341, Integer.MAX_VALUE, Integer.MIN_VALUE};

  public static CorpusProgram create() {
    return new ExactInt();
  }

  @Override
  protected void run() {
    for (int left : operands) {
      unary(left);
      for (int right : operands) {
        for (int operation = 0; operation < 3; operation++) {
          try {
            put(binary(operation, left, right));
          } catch (ArithmeticException overflow) {
            put(kind(overflow));
          }
        }
      }
    }
  }

  private static int binary(int operation, int left, int right) {
    switch (operation) {
      case 0:
        return Math.addExact(left, right);
      case 1:
        return Math.subtractExact(left, right);
      default:
        return Math.multiplyExact(left, right);
    }
  }

  private void unary(int value) {
    try {
      put(Math.incrementExact(value));
      put(Math.negateExact(value));
      put(Math.decrementExact(value));
    } catch (ArithmeticException overflow) {
      put(-kind(overflow));
    }
  }
}
