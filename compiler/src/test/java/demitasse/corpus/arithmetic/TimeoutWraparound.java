package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Deadlines on a wrapping tick counter, compared by the sign of a difference. */
public final class TimeoutWraparound extends CorpusProgram {
  private final int[] starts = {0, 1000, Integer.MAX_VALUE - 5, Integer.MIN_VALUE, -3};
  private final int[] delays = {0, 1, 10, Integer.MAX_VALUE};
  private int now;

  public static CorpusProgram create() {
    return new TimeoutWraparound();
  }

  @Override
  protected void run() {
    for (int start : starts) {
      for (int delay : delays) {
        now = start;
        int deadline = now + delay;
        put(deadline);
        for (int step = 0; step < 4; step++) {
          put(deadline - now <= 0);
          put(deadline <= now);
          put(Integer.compareUnsigned(now - start, delay) >= 0);
          now += 5;
        }
      }
    }
  }
}
