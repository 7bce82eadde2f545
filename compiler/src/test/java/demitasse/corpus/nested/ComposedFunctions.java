package demitasse.corpus.nested;

import demitasse.corpus.CorpusProgram;

/** Calls functions that a default method composed of two others at build time. */
public final class ComposedFunctions extends CorpusProgram {
  public static CorpusProgram create() {
    return new ComposedFunctions();
  }

  interface Mapping {
    int map(int value);

    default Mapping then(Mapping after) {
      return value -> after.map(map(value));
    }

    static Mapping constant(int value) {
      return ignored -> value;
    }
  }

  private static Mapping both(Mapping left, Mapping right) {
    return value -> left.map(value) * 1000 + right.map(value);
  }

  private int calls;
  private final Mapping increment = value -> value + 1;
  private final Mapping square = value -> value * value;
  private final Mapping counting = value -> value - ++calls;
  private final Mapping[] mappings = {
    increment.then(square),
    square.then(increment),
    counting.then(counting),
    both(increment, square),
    both(counting, Mapping.constant(7)),
    Mapping.constant(-1)
  };

  @Override
  protected void run() {
    for (int value = -6; value < 6; value++) {
      for (Mapping mapping : mappings) {
        put(mapping.map(value));
      }
    }
    put(calls);
  }
}
