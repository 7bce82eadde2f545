package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Unsigned divide, remainder and compare of long. */
public final class UnsignedLongHelpers extends CorpusProgram {
  private final long[] operands = {
    0L, 1L, 10L, 0xFFFFFFFFL, 0x100000000L, Long.MAX_VALUE, Long.MIN_VALUE, -10L, -1L
  };

  public static CorpusProgram create() {
    return new UnsignedLongHelpers();
  }

  @Override
  protected void run() {
    for (long left : operands) {
      for (long right : operands) {
        put(Long.compareUnsigned(left, right));
        try {
          put(Long.divideUnsigned(left, right));
          put(Long.remainderUnsigned(left, right));
        } catch (ArithmeticException zero) {
          put(kind(zero));
        }
      }
    }
  }
}
