package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Swaps and rotates loop variables inside a try whose handler reads them all. */
public final class PhiCopiesAcrossTry extends CorpusProgram {
  public static CorpusProgram create() {
    return new PhiCopiesAcrossTry();
  }

  private final int[] stops = {5, 0, 3, 9};
  private int limit;

  @Override
  protected void run() {
    for (int stop : stops) {
      limit = stop;
      put(rotate(1, 2, 3));
      put(fibonacci());
      put(swapEachRound(7L, -7L));
    }
  }

  private void tick(int round) {
    if (round >= limit) {
      throw new IllegalStateException();
    }
  }

  private int rotate(int a, int b, int c) {
    int round = 0;
    try {
      while (true) {
        tick(round);
        int kept = a;
        a = b;
        b = c;
        c = kept;
        round++;
      }
    } catch (IllegalStateException thrown) {
      return a * 1000 + b * 100 + c * 10 + round;
    }
  }

  private int fibonacci() {
    int previous = 0;
    int current = 1;
    for (int round = 0; ; round++) {
      int next = previous + current;
      try {
        tick(round);
        previous = current;
        current = next;
        tick(round + 1);
      } catch (IllegalStateException thrown) {
        return previous * 10_000 + current;
      }
    }
  }

  private long swapEachRound(long left, long right) {
    for (int round = 0; round < 20; round++) {
      try {
        long kept = left;
        left = right;
        tick(round);
        right = kept;
      } catch (IllegalStateException thrown) {
        right = left * 3 + round;
      }
    }
    return left * 1_000_003L + right;
  }
}
