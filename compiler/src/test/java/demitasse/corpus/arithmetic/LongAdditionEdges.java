package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Long addition and subtraction with carries across the word boundary. */
public final class LongAdditionEdges extends CorpusProgram {
  private final long[] operands = {
    0L,
    1L,
    -1L,
    0xFFFFFFFFL,
    0x100000000L,
    -0x100000000L,
    0x7FFFFFFFL,
    0x80000000L,
    -0x80000000L,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    0x123456789ABCDEF0L
  };

  public static CorpusProgram create() {
    return new LongAdditionEdges();
  }

  @Override
  protected void run() {
    for (long left : operands) {
      for (long right : operands) {
        put(left + right);
        put(left - right);
      }
    }
  }
}
