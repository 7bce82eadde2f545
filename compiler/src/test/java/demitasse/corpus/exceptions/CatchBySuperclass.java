package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Catches exceptions by superclasses near and far. */
public final class CatchBySuperclass extends CorpusProgram {
  public static CorpusProgram create() {
    return new CatchBySuperclass();
  }

  static class NearFailure extends IllegalStateException {
    private static final long serialVersionUID = 1L;
  }

  static final class FarFailure extends NearFailure {
    private static final long serialVersionUID = 1L;
  }

  static final class Checked extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private int zero;

  @Override
  protected void run() {
    for (int what = 0; what < 6; what++) {
      for (int how = 0; how < 5; how++) {
        put(attempt(what, how));
      }
    }
  }

  private int attempt(int what, int how) {
    try {
      return handle(what, how);
    } catch (Throwable thrown) {
      return -kind(thrown);
    }
  }

  private int handle(int what, int how) throws Exception {
    switch (how) {
      case 0:
        try {
          raise(what);
        } catch (NearFailure thrown) {
          return 10;
        }
        return 0;
      case 1:
        try {
          raise(what);
        } catch (IllegalStateException thrown) {
          return 11;
        }
        return 1;
      case 2:
        try {
          raise(what);
        } catch (RuntimeException thrown) {
          return 12;
        }
        return 2;
      case 3:
        try {
          raise(what);
        } catch (Exception thrown) {
          return 13;
        }
        return 3;
      default:
        raise(what);
        return 4;
    }
  }

  private void raise(int what) throws Exception {
    switch (what) {
      case 0 -> throw new FarFailure();
      case 1 -> throw new NearFailure();
      case 2 -> put(1 / zero);
      case 3 -> throw new Checked();
      case 4 -> throw new AssertionError();
      default -> zero = 0;
    }
  }
}
