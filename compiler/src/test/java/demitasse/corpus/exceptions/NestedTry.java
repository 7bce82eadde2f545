package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Nests try in try, catch and finally. */
public final class NestedTry extends CorpusProgram {
  public static CorpusProgram create() {
    return new NestedTry();
  }

  private int log;
  private int zero;

  @Override
  protected void run() {
    for (int mask = 0; mask < 16; mask++) {
      log = 0;
      try {
        nested(mask);
      } catch (RuntimeException thrown) {
        log = log * 10 + 9;
      }
      put(log);
    }
  }

  private void fail(boolean now) {
    if (now) {
      throw new IllegalStateException();
    }
  }

  private void nested(int mask) {
    try {
      try {
        fail((mask & 1) != 0);
        log = log * 10 + 1;
      } catch (IllegalStateException thrown) {
        log = log * 10 + 2;
        try {
          fail((mask & 2) != 0);
          log = log * 10 + 3;
        } catch (IllegalStateException again) {
          log = log * 10 + 4;
          zero = 1 / zero;
        }
      } finally {
        try {
          fail((mask & 4) != 0);
          log = log * 10 + 5;
        } finally {
          log = log * 10 + 6;
        }
      }
      fail((mask & 8) != 0);
    } catch (ArithmeticException thrown) {
      log = log * 10 + 7;
    } finally {
      log = log * 10 + 8;
    }
  }
}
