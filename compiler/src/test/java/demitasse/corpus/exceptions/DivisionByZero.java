package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Divides ints and longs by zero and by other values, and takes remainders. */
public final class DivisionByZero extends CorpusProgram {
  public static CorpusProgram create() {
    return new DivisionByZero();
  }

  private int zero;
  private long wideZero;
  private final int[] divisors = {1, 0, -1, 7, 0, Integer.MIN_VALUE};
  private final int[] dividends = {100, Integer.MIN_VALUE, 0};

  @Override
  protected void run() {
    for (int dividend : dividends) {
      for (int divisor : divisors) {
        for (int operation = 0; operation < 4; operation++) {
          try {
            put(compute(operation, dividend, divisor));
          } catch (ArithmeticException thrown) {
            put(kind(thrown));
            put(Thrown.line(thrown));
          }
        }
      }
    }
    constants();
  }

  private static long compute(int operation, int left, int right) {
    switch (operation) {
      case 0:
        return left / right;
      case 1:
        return left % right;
      case 2:
        return (long) left / right;
      default:
        return (long) left % right;
    }
  }

  private void constants() {
    try {
      put(5 / zero);
    } catch (ArithmeticException thrown) {
      put(Thrown.line(thrown));
    }
    try {
      put(5L % wideZero);
    } catch (ArithmeticException thrown) {
      put(Thrown.line(thrown));
    }
    try {
      int quotient = zero / (int) wideZero;
      put(quotient);
    } catch (ArithmeticException thrown) {
      put(Thrown.line(thrown));
    }
  }
}
