package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Integer square root, power by squaring, modular power and greatest common divisor. */
public final class IntegerRootsAndPowers extends CorpusProgram {
  private final int[] values = {0, 1, 2, 15, 16, 17, 1000000, 46340 * 46340, Integer.MAX_VALUE};

  public static CorpusProgram create() {
    return new IntegerRootsAndPowers();
  }

  @Override
  protected void run() {
    for (int value : values) {
      put(squareRoot(value));
      put(power(value, 5));
      put(modularPower(value, 65537, 1000000007));
      for (int other : values) {
        put(divisor(value, other));
      }
    }
  }

  private static int squareRoot(int value) {
    int low = 0;
    int high = 46341;
    while (low < high) {
      int middle = low + high >>> 1;
      if ((long) middle * middle > value) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low - 1;
  }

  private static long power(long base, int exponent) {
    long result = 1;
    while (exponent > 0) {
      if ((exponent & 1) == 1) {
        result *= base;
      }
      base *= base;
      exponent >>= 1;
    }
    return result;
  }

  private static int modularPower(int base, int exponent, int modulus) {
    long result = 1;
    long factor = base % modulus;
    for (; exponent != 0; exponent >>>= 1) {
      if ((exponent & 1) != 0) {
        result = result * factor % modulus;
      }
      factor = factor * factor % modulus;
    }
    return (int) result;
  }

  private static int divisor(int left, int right) {
    while (right != 0) {
      int rest = left % right;
      left = right;
      right = rest;
    }
    return left;
  }
}
