package demitasse.corpus.records;

import demitasse.corpus.CorpusProgram;

/** Makes records with compact and other constructors at build time. */
public final class CompactConstructors extends CorpusProgram {
  public static CorpusProgram create() {
    return new CompactConstructors();
  }

  record Range(int low, int high) {
    static final Range EMPTY = new Range(0, 0);

    Range {
      if (low > high) {
        int kept = low;
        low = high;
        high = kept;
      }
    }

    Range(int size) {
      this(0, size);
    }

    static Range around(int center, int radius) {
      return new Range(center - radius, center + radius);
    }

    boolean contains(int value) {
      return value >= low && value < high;
    }

    boolean overlaps(Range other) {
      return low < other.high && other.low < high;
    }
  }

  private final Range[] ranges = {
    new Range(9, 3), new Range(5), Range.around(-4, 6), Range.EMPTY, new Range(-3)
  };

  @Override
  protected void run() {
    for (Range range : ranges) {
      put(range.low());
      put(range.high);
      for (int value = -12; value < 12; value += 5) {
        put(range.contains(value));
      }
      for (Range other : ranges) {
        put(range.overlaps(other));
      }
      put(range == Range.EMPTY);
    }
  }
}
