package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Long division and remainder by constant divisors. */
public final class LongDivisionByConstants extends CorpusProgram {
  private final long[] operands = {
    0L, 1L, -1L, 9L, 10L, -10L, 86399L, 86400L, -86401L, 1000000000L, Long.MAX_VALUE, Long.MIN_VALUE
  };

  public static CorpusProgram create() {
    return new LongDivisionByConstants();
  }

  @Override
  protected void run() {
    for (long value : operands) {
      put(value / -1L);
      put(value / 10L);
      put(value % 10L);
      put(value / 86400L);
      put(value % -86400L);
      put(value / 4L);
      put(value % 4L);
      put(value / 0x100000000L);
      put(value % Long.MIN_VALUE);
    }
  }
}
