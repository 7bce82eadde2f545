package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Exceptions that the factory made and code throws later: they keep the place of their making. */
public final class MadeInTheFactory extends CorpusProgram {
  private static final IllegalStateException SHARED = new IllegalStateException("shared");

  private final RuntimeException own = new ArithmeticException("own");
  private final RuntimeException[] several = {
    new IllegalArgumentException(), new IndexOutOfBoundsException("several"),
  };
  private int thrown;

  public static CorpusProgram create() {
    return new MadeInTheFactory();
  }

  @Override
  protected void run() {
    catchOf(SHARED);
    catchOf(own);
    for (RuntimeException exception : several) {
      catchOf(exception);
    }
    catchOf(SHARED);
    put(thrown);
  }

  private void catchOf(RuntimeException exception) {
    try {
      thrown++;
      throw exception;
    } catch (RuntimeException caught) {
      put(caught == exception);
      put(kind(caught));
      put(Thrown.file(caught));
      put(Thrown.line(caught));
      put(caught.getMessage() == null);
    }
  }
}
