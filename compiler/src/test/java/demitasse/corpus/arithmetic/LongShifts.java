package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Long shifts by counts around 0, 31, 32, 63 and 64: six bits count. */
public final class LongShifts extends CorpusProgram {
  private final long[] values = {1L, -1L, 0x123456789ABCDEF0L, Long.MIN_VALUE};
  private final int[] counts = {
    -65,
    -64,
    -63,
    -33,
    -32,
    -1,
    0,
    1,
    7,
    31,
    32,
    33,
    62,
    63,
    64,
    65,
    95,
    96,
    127,
    128,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE
  };

  public static CorpusProgram create() {
    return new LongShifts();
  }

  @Override
  protected void run() {
    for (long value : values) {
      for (int count : counts) {
        put(value << count);
        put(value >> count);
        put(value >>> count);
      }
    }
  }
}
