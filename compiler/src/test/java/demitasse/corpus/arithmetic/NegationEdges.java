package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Negation and complement of int and long, the minimum included. */
public final class NegationEdges extends CorpusProgram {
  private final int[] ints = {0, 1, -1, 5, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x55555555};
  private final long[] longs = {
    0L, 1L, -1L, 0x80000000L, 0x100000000L, Long.MAX_VALUE, Long.MIN_VALUE
  };

  public static CorpusProgram create() {
    return new NegationEdges();
  }

  @Override
  protected void run() {
    for (int value : ints) {
      put(-value);
      put(~value);
      put(- ~value);
      put(~-value);
      put(- -value);
      put(+value);
    }
    for (long value : longs) {
      put(-value);
      put(~value);
      put(- ~value);
      put(0L - value);
    }
  }
}
