package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Lets an exception of its own class escape from a helper class. */
public final class EscapeOwnException extends CorpusProgram {
  public static CorpusProgram create() {
    return new EscapeOwnException();
  }

  static final class Watchdog {
    private int budget;

    Watchdog(int budget) {
      this.budget = budget;
    }

    int feed(int amount) {
      budget -= amount;
      if (budget < 0) {
        throw new Starved();
      }
      return budget;
    }
  }

  static final class Starved extends IllegalStateException {
    private static final long serialVersionUID = 1L;
  }

  private final Watchdog watchdog = new Watchdog(50);

  @Override
  protected void run() {
    for (int amount = 1; ; amount++) {
      put(watchdog.feed(amount));
      try {
        put(watchdog.feed(-1));
      } catch (IllegalArgumentException thrown) {
        put(-1);
      }
    }
  }
}
