package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Conditions that are true only through wrapping, which C compilers like to fold. */
public final class OverflowComparisons extends CorpusProgram {
  private final int[] ints = {
    0, 1, -1, 0x3FFFFFFF, 0x40000000, Integer.MAX_VALUE, Integer.MIN_VALUE
  };
  private final long[] longs = {0, -1, 0x4000000000000000L, Long.MAX_VALUE, Long.MIN_VALUE};

  public static CorpusProgram create() {
    return new OverflowComparisons();
  }

  @Override
  protected void run() {
    for (int value : ints) {
      put(value + 1 > value);
      put(value - 1 < value);
      put(Math.abs(value) < 0);
      put(-value == value);
      put(value * 2 / 2 == value);
      put(value << 1 >> 1 == value);
      put((value ^ -1) + 1 == -value);
      put(value + value == 0);
      put(value >= 0 && value + 5 < 0);
      put((byte) value == value);
    }
    for (long value : longs) {
      put(value + 1 > value);
      put(-value == value);
      put(value * 2 / 2 == value);
      put((int) value == value);
      put(value - Long.MIN_VALUE < value);
    }
    int rounds = 0;
    for (int i = Integer.MAX_VALUE - 10; i + 5 > i; i++) {
      rounds++;
    }
    put(rounds);
    int doubled = 1;
    while (doubled > 0) {
      doubled += doubled;
      rounds++;
    }
    put(rounds);
    put(doubled);
    put(Integer.MIN_VALUE);
    put(Long.MIN_VALUE);
  }
}
