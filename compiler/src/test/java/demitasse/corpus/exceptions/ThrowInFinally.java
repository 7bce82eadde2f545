package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Replaces an exception or a result by throwing from finally. */
public final class ThrowInFinally extends CorpusProgram {
  public static CorpusProgram create() {
    return new ThrowInFinally();
  }

  private int zero;
  private int step;

  @Override
  protected void run() {
    for (int i = 0; i < 8; i++) {
      step = 0;
      try {
        put(work(i));
      } catch (IllegalStateException thrown) {
        put(-10);
      } catch (ArithmeticException thrown) {
        put(-20);
      } catch (NullPointerException thrown) {
        put(-30);
      }
      put(step);
    }
  }

  @SuppressWarnings("finally") // because replacing the exception is what is tested
  private int work(int i) {
    try {
      step += 1;
      if ((i & 1) != 0) {
        throw new IllegalStateException();
      }
      step += 10;
      return i;
    } finally {
      step += 100;
      if ((i & 2) != 0) {
        step += 1000 / zero(i);
      }
      if ((i & 4) != 0) {
        throw new NullPointerException();
      }
    }
  }

  private int zero(int i) {
    return zero + (i == 6 ? 1 : 0);
  }
}
