package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Throws another exception from a handler, past its sibling handlers. */
public final class ThrowInCatch extends CorpusProgram {
  public static CorpusProgram create() {
    return new ThrowInCatch();
  }

  static final class Wrapped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int inner;

    Wrapped(int inner) {
      super("wrapped");
      this.inner = inner;
    }
  }

  private int zero;
  private int[] none;

  @Override
  protected void run() {
    for (int i = 0; i < 5; i++) {
      try {
        convert(i);
      } catch (Wrapped wrapped) {
        put(wrapped.inner);
        put(wrapped.getMessage());
        put(Thrown.line(wrapped));
      } catch (ArithmeticException thrown) {
        put(Thrown.line(thrown));
      }
      put(i);
    }
  }

  private void convert(int i) {
    try {
      if (i == 0) {
        put(none.length);
      }
      if (i == 1) {
        put(4 / zero);
      }
      if (i == 2) {
        throw new IllegalStateException();
      }
      if (i == 3) {
        throw new Wrapped(77);
      }
    } catch (NullPointerException thrown) {
      throw new Wrapped(kind(thrown));
    } catch (ArithmeticException thrown) {
      throw new Wrapped(Thrown.line(thrown));
    } catch (IllegalStateException thrown) {
      put(3 % zero);
    } catch (Wrapped wrapped) {
      throw new Wrapped(wrapped.inner + 1);
    } catch (RuntimeException thrown) {
      put(-1);
    }
  }
}
