package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** A division by zero whose quotient nobody uses still throws. */
public final class DivisionByZeroUnused extends CorpusProgram {
  private int divisor;
  private long longDivisor;

  public static CorpusProgram create() {
    return new DivisionByZeroUnused();
  }

  @Override
  protected void run() {
    for (int i = -2; i <= 2; i++) {
      divisor = i;
      longDivisor = i;
      put(divideUnused());
      put(remainderUnused());
      put(longUnused());
      put(longRemainderUnused());
    }
    put(constantZero());
  }

  private int divideUnused() {
    try {
      int unused = 100 / divisor;
      return 50;
    } catch (ArithmeticException zero) {
      return kind(zero);
    }
  }

  private int remainderUnused() {
    try {
      int unused = 100 % divisor;
      return 51;
    } catch (ArithmeticException zero) {
      return kind(zero);
    }
  }

  private int longUnused() {
    try {
      long unused = 100L / longDivisor;
      return 52;
    } catch (ArithmeticException zero) {
      return kind(zero);
    }
  }

  private int longRemainderUnused() {
    try {
      long unused = longDivisor % longDivisor;
      return 53;
    } catch (ArithmeticException zero) {
      return kind(zero);
    }
  }

  private int constantZero() {
    int zero = 0;
    try {
      return divisor / zero;
    } catch (ArithmeticException thrown) {
      return kind(thrown) + 100;
    }
  }
}
