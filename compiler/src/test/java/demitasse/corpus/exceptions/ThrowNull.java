package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Throws what a field, a method and an array hold when that is null. */
public final class ThrowNull extends CorpusProgram {
  public static CorpusProgram create() {
    return new ThrowNull();
  }

  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    int code = 4;
  }

  private RuntimeException nothing;
  private final Failure[] failures = {null, null};
  private int calls;

  private Error missing() {
    calls++;
    return null;
  }

  @Override
  protected void run() {
    for (int i = 0; i < 4; i++) {
      try {
        raise(i);
      } catch (Failure failure) {
        put(failure.code);
      } catch (NullPointerException thrown) {
        put(i);
        put(kind(thrown));
        put(Thrown.line(thrown));
      } finally {
        put(calls);
      }
    }
  }

  private void raise(int which) {
    switch (which) {
      case 0:
        throw nothing;
      case 1:
        throw missing();
      case 2:
        throw failures[which - 1];
      default:
        throw new Failure();
    }
  }
}
