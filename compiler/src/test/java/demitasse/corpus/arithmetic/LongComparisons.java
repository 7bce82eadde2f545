package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** The six long comparisons over edge values whose halves differ in sign. */
public final class LongComparisons extends CorpusProgram {
  private final long[] operands = {
    0L,
    1L,
    -1L,
    0x7FFFFFFFL,
    0x80000000L,
    0xFFFFFFFFL,
    0x100000000L,
    -0x80000000L,
    -0x100000000L,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  public static CorpusProgram create() {
    return new LongComparisons();
  }

  @Override
  protected void run() {
    for (long left : operands) {
      for (long right : operands) {
        put(compare(left, right));
      }
    }
  }

  private static int compare(long left, long right) {
    int result = 0;
    if (left < right) {
      result |= 1;
    }
    if (left <= right) {
      result |= 2;
    }
    if (left > right) {
      result |= 4;
    }
    if (left >= right) {
      result |= 8;
    }
    if (left == right) {
      result |= 16;
    }
    if (left != right) {
      result |= 32;
    }
    return result | (left < 0 ? 64 : 0) | (right > 0 ? 128 : 0);
  }
}
