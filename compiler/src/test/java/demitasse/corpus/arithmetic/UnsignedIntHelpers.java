package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Unsigned divide, remainder, compare and widening of int. */
public final class UnsignedIntHelpers extends CorpusProgram {
  private final int[] operands = {0, 1, 2, 10, 0x7FFFFFFF, 0x80000000, 0x80000001, -2, -1};

  public static CorpusProgram create() {
    return new UnsignedIntHelpers();
  }

  @Override
  protected void run() {
    for (int left : operands) {
      put(Integer.toUnsignedLong(left));
      for (int right : operands) {
        put(Integer.compareUnsigned(left, right) < 0);
        try {
          put(Integer.divideUnsigned(left, right));
          put(Integer.remainderUnsigned(left, right));
        } catch (ArithmeticException zero) {
          put(kind(zero));
        }
      }
    }
  }
}
