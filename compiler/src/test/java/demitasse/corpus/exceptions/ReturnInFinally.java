package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Overrides a result or an exception by returning from finally. */
@SuppressWarnings("finally") // because overriding is what is tested
public final class ReturnInFinally extends CorpusProgram {
  public static CorpusProgram create() {
    return new ReturnInFinally();
  }

  private int zero;
  private int state;

  @Override
  protected void run() {
    for (int i = 0; i < 4; i++) {
      put(overrideResult(i));
      put(overrideException(i));
      put(overrideInLoop(i));
      put(saved(i));
      put(state);
    }
  }

  private int overrideResult(int i) {
    try {
      return i;
    } finally {
      if (i > 1) {
        return i * 100;
      }
      state += i;
    }
  }

  private int overrideException(int i) {
    try {
      state += 10 / (i & zero);
      return 1;
    } finally {
      return -i;
    }
  }

  private int overrideInLoop(int i) {
    int rounds = 0;
    while (true) {
      try {
        rounds++;
        if (rounds > i) {
          return rounds;
        }
        throw new IllegalStateException();
      } finally {
        if (rounds < 3) {
          continue;
        }
        break;
      }
    }
    return rounds + 500;
  }

  /** The result is fixed before finally changes the variable. */
  private int saved(int i) {
    int value = i;
    try {
      value += 7;
      return value;
    } finally {
      value = 1000;
      state += value;
    }
  }
}
