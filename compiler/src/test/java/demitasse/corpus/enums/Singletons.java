package demitasse.corpus.enums;

import demitasse.corpus.CorpusProgram;

/** Keeps mutable state in an enum singleton and resets it when it starts. */
public final class Singletons extends CorpusProgram {
  public static CorpusProgram create() {
    return new Singletons();
  }

  enum Clock {
    INSTANCE;

    private long now;
    private int rate;
    private final int[] recent = new int[4];

    void reset() {
      now = 0;
      rate = 3;
      for (int i = 0; i < recent.length; i++) {
        recent[i] = 0;
      }
    }

    void advance(int by) {
      now += (long) by * rate;
      recent[(int) (now & 3)]++;
      if (now % 7 == 0) {
        rate++;
      }
    }
  }

  private final Clock clock = Clock.INSTANCE;

  @Override
  protected void run() {
    clock.reset();
    for (int i = 1; i < 20; i++) {
      Clock.INSTANCE.advance(i);
      put(clock.now);
    }
    put(clock.rate);
    for (int count : clock.recent) {
      put(count);
    }
    put(clock == Clock.INSTANCE);
  }
}
