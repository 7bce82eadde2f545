package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Discards results of loads, divisions and casts whose exceptions must remain. */
public final class UnusedResultsStillThrow extends CorpusProgram {
  public static CorpusProgram create() {
    return new UnusedResultsStillThrow();
  }

  static final class Box {
    int value;
  }

  private final int[] items = {1};
  private final Object[] objects = {"text", null, new Box()};
  private int zero;
  private int reached;

  @Override
  protected void run() {
    for (int i = 0; i < 8; i++) {
      reached = 0;
      try {
        discard(i);
        reached++;
      } catch (RuntimeException thrown) {
        put(kind(thrown));
        put(Thrown.line(thrown));
      }
      put(reached);
    }
  }

  @SuppressWarnings("unused") // because discarding is what is tested
  private void discard(int i) {
    int result;
    Box box;
    switch (i) {
      case 0 -> result = i / zero;
      case 1 -> result = i % zero;
      case 2 -> result = items[i];
      case 3 -> result = ((Box) objects[1]).value;
      case 4 -> box = (Box) objects[0];
      case 5 -> box = (Box) objects[2];
      case 6 -> result = items[zero];
      default -> result = ((String) objects[1]).length();
    }
    reached = 10;
  }
}
