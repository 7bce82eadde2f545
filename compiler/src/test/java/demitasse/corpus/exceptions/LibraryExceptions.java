package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Throws exception classes of the library, with and without messages. */
public final class LibraryExceptions extends CorpusProgram {
  public static CorpusProgram create() {
    return new LibraryExceptions();
  }

  @Override
  protected void run() {
    for (int which = 0; which < 12; which++) {
      try {
        raise(which);
        put(-1);
      } catch (RuntimeException thrown) {
        put(kind(thrown));
        put(Thrown.line(thrown));
        put(thrown.getMessage() == null ? "none" : thrown.getMessage());
      } catch (Error thrown) {
        put(kind(thrown));
        put(thrown.getMessage() == null ? -2 : thrown.getMessage().length());
      } catch (Exception thrown) {
        put(kind(thrown));
        put(thrown.getMessage());
      }
    }
  }

  private void raise(int which) throws Exception {
    switch (which) {
      case 0 -> throw new IllegalStateException("state");
      case 1 -> throw new IllegalStateException();
      case 2 -> throw new IllegalArgumentException("argument");
      case 3 -> throw new UnsupportedOperationException("later");
      case 4 -> throw new ArithmeticException("ours");
      case 5 -> throw new IndexOutOfBoundsException("index");
      case 6 -> throw new ArrayIndexOutOfBoundsException("array");
      case 7 -> throw new NullPointerException("null");
      case 8 -> throw new ClassCastException("cast");
      case 9 -> throw new RuntimeException("plain");
      case 10 -> throw new Error("error");
      default -> throw new Exception("checked");
    }
  }
}
