package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Lets a bounds exception escape the program after two finally blocks ran. */
public final class EscapeAfterFinally extends CorpusProgram {
  public static CorpusProgram create() {
    return new EscapeAfterFinally();
  }

  private final long[] items = {1, 2, 3, 4};

  @Override
  protected void run() {
    try {
      for (int i = 0; i < 10; i++) {
        step(i);
      }
    } finally {
      put(-100);
    }
  }

  private void step(int i) {
    try {
      put(items[i]);
    } finally {
      put(i);
    }
  }
}
