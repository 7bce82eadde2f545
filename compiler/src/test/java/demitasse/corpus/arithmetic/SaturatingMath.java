package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Saturating add, multiply and clip, detected by signs and by widening. */
public final class SaturatingMath extends CorpusProgram {
  private final int[] operands = {
    0, 1, -1, 100000, -100000, 0x7FFFFFF0, -0x7FFFFFF0, Integer.MIN_VALUE
  };

  public static CorpusProgram create() {
    return new SaturatingMath();
  }

  @Override
  protected void run() {
    for (int left : operands) {
      for (int right : operands) {
        put(add(left, right));
        put(multiply(left, right));
      }
      put(clipByte(left));
      put(average(left, 7));
    }
  }

  private static int add(int left, int right) {
    int sum = left + right;
    if (((left ^ sum) & (right ^ sum)) < 0) {
      return left >> 31 ^ Integer.MAX_VALUE;
    }
    return sum;
  }

  private static int multiply(int left, int right) {
    long product = (long) left * right;
    if (product != (int) product) {
      return product < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }
    return (int) product;
  }

  private static byte clipByte(int value) {
    return (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, value));
  }

  private static int average(int left, int right) {
    return (left & right) + ((left ^ right) >> 1);
  }
}
