package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Leading and trailing zeros, bit counts and single-bit helpers of int. */
public final class BitCountsOfInt extends CorpusProgram {
  private final int[] values = {
    0, 1, 2, 3, 0x10, 0x8000, 0x00F0_0000, 0x7FFFFFFF, Integer.MIN_VALUE, -1, 0x12345678
  };

  public static CorpusProgram create() {
    return new BitCountsOfInt();
  }

  @Override
  protected void run() {
    for (int value : values) {
      put(Integer.numberOfLeadingZeros(value));
      put(Integer.numberOfTrailingZeros(value));
      put(Integer.bitCount(value));
      put(Integer.highestOneBit(value));
      put(Integer.lowestOneBit(value));
      put(Integer.reverse(value));
      put(Integer.reverseBytes(value));
    }
  }
}
