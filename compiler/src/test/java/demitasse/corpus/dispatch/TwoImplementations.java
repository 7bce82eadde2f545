package demitasse.corpus.dispatch;

import demitasse.corpus.CorpusProgram;

/** Alternates between two implementations of one interface. */
public final class TwoImplementations extends CorpusProgram {
  public static CorpusProgram create() {
    return new TwoImplementations();
  }

  interface Filter {
    boolean passes(int value);

    int apply(int value);
  }

  static final class Low implements Filter {
    private final int limit;

    Low(int limit) {
      this.limit = limit;
    }

    @Override
    public boolean passes(int value) {
      return value < limit;
    }

    @Override
    public int apply(int value) {
      return limit - value;
    }
  }

  static final class Even implements Filter {
    private int seen;

    @Override
    public boolean passes(int value) {
      seen++;
      return (value & 1) == 0;
    }

    @Override
    public int apply(int value) {
      return value / 2 + seen;
    }
  }

  private Filter current = new Low(12);
  private Filter other = new Even();

  @Override
  protected void run() {
    for (int value = 0; value < 24; value++) {
      put(current.passes(value) ? current.apply(value) : -other.apply(value));
      if (value % 3 == 0) {
        Filter kept = current;
        current = other;
        other = kept;
      }
    }
  }
}
