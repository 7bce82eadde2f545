package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Rethrows the exception that it caught, which keeps its kind and place. */
public final class Rethrow extends CorpusProgram {
  public static CorpusProgram create() {
    return new Rethrow();
  }

  private final int[] items = {1, 2, 3};
  private RuntimeException kept;

  @Override
  protected void run() {
    for (int i = 0; i < 5; i++) {
      try {
        middle(i);
      } catch (RuntimeException thrown) {
        put(kind(thrown));
        put(Thrown.line(thrown));
        put(Thrown.file(thrown));
        put(thrown == kept);
      }
    }
  }

  private void middle(int i) {
    try {
      put(deep(i));
    } catch (IllegalStateException | IndexOutOfBoundsException thrown) {
      put(-i);
      kept = thrown;
      throw thrown;
    } finally {
      put(1000 + i);
    }
  }

  private int deep(int i) {
    if (i == 2) {
      throw new IllegalStateException();
    }
    if (i == 4) {
      throw new IllegalArgumentException();
    }
    return items[i];
  }
}
