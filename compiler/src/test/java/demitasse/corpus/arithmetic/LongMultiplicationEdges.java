package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Long multiplication of full and widened operands. */
public final class LongMultiplicationEdges extends CorpusProgram {
  private final long[] operands = {
    0L,
    1L,
    -1L,
    3L,
    0xFFFFFFFFL,
    0x100000001L,
    3037000499L,
    3037000500L,
    -3037000500L,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };
  private final int[] narrow = {5, -5, Integer.MAX_VALUE, Integer.MIN_VALUE};

  public static CorpusProgram create() {
    return new LongMultiplicationEdges();
  }

  @Override
  protected void run() {
    for (long left : operands) {
      for (long right : operands) {
        put(left * right);
      }
    }
    for (int left : narrow) {
      for (int right : narrow) {
        put((long) left * right);
        put((long) (left * right));
        put((left & 0xFFFFFFFFL) * (right & 0xFFFFFFFFL));
      }
    }
  }
}
