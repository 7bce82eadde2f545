package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Constant tables of several element types, used for lookups and never written. */
public final class StaticTables extends CorpusProgram {
  private static final byte[] NIBBLE_BITS = {0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4};
  private static final short[] SINE = {0, 12540, 23170, 30274, 32767};
  private static final char[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };
  private static final long[] POWERS = new long[19];
  private static final int[][] DAYS = {
    {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31},
    {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
  };

  static {
    long power = 1;
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = power;
      power *= 10;
    }
  }

  private int state;

  public static CorpusProgram create() {
    return new StaticTables();
  }

  @Override
  protected void run() {
    state = 0x1234ABCD;
    for (int i = 0; i < 10; i++) {
      int bits = 0;
      for (int shift = 0; shift < 32; shift += 4) {
        bits += NIBBLE_BITS[state >>> shift & 15];
      }
      put(bits);
      put(sine(state & 15));
      put(DIGITS[state & 15]);
      put(POWERS[(state >>> 3) % 19]);
      int day = (state >>> 8) % 366;
      int leap = state >>> 31;
      int month = 0;
      while (month < 12 && day >= DAYS[leap][month]) {
        day -= DAYS[leap][month++];
      }
      put(month * 100 + day);
      state = state * 1664525 + 1013904223;
    }
  }

  private static int sine(int phase) {
    int quarter = phase & 3;
    int value = (phase & 4) == 0 ? SINE[quarter] : SINE[4 - quarter];
    return (phase & 8) == 0 ? value : -value;
  }
}
