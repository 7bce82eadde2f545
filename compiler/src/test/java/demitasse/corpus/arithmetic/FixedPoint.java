package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Q16.16 multiply, divide, round, square root and a sine by its polynomial. */
public final class FixedPoint extends CorpusProgram {
  private static final int ONE = 1 << 16;
  private final int[] operands = {0, ONE, -ONE, ONE / 3, 5 * ONE / 2, -7 * ONE, 1, -1, 30000 << 16};

  public static CorpusProgram create() {
    return new FixedPoint();
  }

  @Override
  protected void run() {
    for (int left : operands) {
      put(round(left));
      put(root(left & 0x7FFFFFFF));
      put(sine(left));
      for (int right : operands) {
        put(multiply(left, right));
        put(right == 0 ? -1 : divide(left, right));
      }
    }
  }

  private static int multiply(int left, int right) {
    return (int) ((long) left * right >> 16);
  }

  private static int divide(int left, int right) {
    return (int) (((long) left << 16) / right);
  }

  private static int round(int value) {
    return value + (ONE >> 1) >> 16;
  }

  private static int root(int value) {
    long scaled = (long) value << 16;
    long result = 0;
    for (long bit = 1L << 46; bit != 0; bit >>= 2) {
      if (scaled >= result + bit) {
        scaled -= result + bit;
        result = (result >> 1) + bit;
      } else {
        result >>= 1;
      }
    }
    return (int) result;
  }

  private static int sine(int angle) {
    int square = multiply(angle, angle);
    int term = angle;
    int sum = angle;
    for (int i = 2; i < 8; i += 2) {
      term = -multiply(term, square) / (i * (i + 1));
      sum += term;
    }
    return sum;
  }
}
