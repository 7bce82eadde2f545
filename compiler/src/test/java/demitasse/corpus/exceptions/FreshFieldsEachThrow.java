package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Changes an exception's fields in a handler and throws from the same place again. */
public final class FreshFieldsEachThrow extends CorpusProgram {
  public static CorpusProgram create() {
    return new FreshFieldsEachThrow();
  }

  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    int code;
    int extra;
    long stamp = 40;
    Object origin;
    boolean handled;

    Failure(int code) {
      this.code = code;
      stamp += code;
    }
  }

  @Override
  protected void run() {
    for (int i = 1; i < 6; i++) {
      try {
        check(i * 3);
      } catch (Failure failure) {
        put(failure.code);
        put(failure.extra);
        put(failure.stamp);
        put(failure.origin == null);
        put(failure.handled);
        failure.code = 99;
        failure.extra += i;
        failure.stamp *= 2;
        failure.origin = this;
        failure.handled = true;
        put(failure.extra);
        put(failure.stamp);
      }
    }
  }

  private static void check(int value) {
    if (value > 2) {
      throw new Failure(value);
    }
  }
}
