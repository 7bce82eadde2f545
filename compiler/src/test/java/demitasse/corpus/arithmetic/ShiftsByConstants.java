package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Shifts by constant counts, edge counts included, of values known only at run time. */
@SuppressWarnings("BadShiftAmount") // the masking of counts is what is tested
public final class ShiftsByConstants extends CorpusProgram {
  private final int[] values = {0, 1, -1, 0x40000000, 0x80000001, 0x0F0F0F0F};

  public static CorpusProgram create() {
    return new ShiftsByConstants();
  }

  @Override
  protected void run() {
    for (int value : values) {
      put(value << 0);
      put(value << 31);
      put(value << 32);
      put(value << 33);
      put(value << -1);
      put(value >> 31);
      put(value >> 32);
      put(value >>> 31);
      put(value >>> 32);
      put(value >>> -4);
      long wide = value;
      put(wide << 32);
      put(wide << 63);
      put(wide << 64);
      put(wide >> 32);
      put(wide >> 63);
      put(wide >>> 63);
      put(wide >>> 1);
      put(wide >>> -1);
    }
  }
}
