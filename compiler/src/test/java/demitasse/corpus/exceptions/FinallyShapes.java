package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Leaves try by its end, return, break, continue and throw, each through finally. */
public final class FinallyShapes extends CorpusProgram {
  public static CorpusProgram create() {
    return new FinallyShapes();
  }

  private final StringLog log = new StringLog();

  /** A log of small numbers. */
  static final class StringLog {
    private final int[] entries = new int[200];
    private int used;

    void add(int entry) {
      entries[used++] = entry;
    }
  }

  @Override
  protected void run() {
    for (int i = 0; i < 6; i++) {
      try {
        log.add(leave(i));
      } catch (IllegalStateException thrown) {
        log.add(88);
      }
      log.add(loop(i));
    }
    for (int i = 0; i < log.used; i++) {
      put(log.entries[i]);
    }
  }

  private int leave(int how) {
    int result = how * 100;
    try {
      if (how == 1) {
        return result;
      }
      if (how == 2) {
        throw new IllegalStateException();
      }
      if (how == 3) {
        return result / (how - 3);
      }
      result++;
    } catch (ArithmeticException thrown) {
      result += 5;
      return result;
    } finally {
      log.add(how);
      result += 50;
    }
    return result;
  }

  private int loop(int how) {
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      try {
        if (i == how) {
          continue;
        }
        if (i == how + 2) {
          break;
        }
        sum += i;
      } finally {
        sum += 1000;
      }
      sum += 10;
    }
    return sum;
  }
}
