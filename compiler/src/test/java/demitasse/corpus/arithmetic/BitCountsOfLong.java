package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Leading and trailing zeros, bit counts and single-bit helpers of long. */
public final class BitCountsOfLong extends CorpusProgram {
  private final long[] values = {
    0L,
    1L,
    0x80000000L,
    0x100000000L,
    0xFFFFFFFF00000000L,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    -1L,
    0x123456789ABCDEFL
  };

  public static CorpusProgram create() {
    return new BitCountsOfLong();
  }

  @Override
  protected void run() {
    for (long value : values) {
      put(Long.numberOfLeadingZeros(value));
      put(Long.numberOfTrailingZeros(value));
      put(Long.bitCount(value));
      put(Long.highestOneBit(value));
      put(Long.lowestOneBit(value));
      put(Long.reverse(value));
      put(Long.reverseBytes(value));
    }
  }
}
