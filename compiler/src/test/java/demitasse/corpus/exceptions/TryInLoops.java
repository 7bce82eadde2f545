package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Continues, breaks and counts from handlers in nested loops. */
public final class TryInLoops extends CorpusProgram {
  public static CorpusProgram create() {
    return new TryInLoops();
  }

  private final int[][] rows = {{1, 2, 0, 4}, null, {0, 0}, {5}, {}, {7, 8, 9}};

  @Override
  protected void run() {
    put(skipBad());
    put(stopAtBad());
    put(labelled());
    put(retry());
  }

  private int skipBad() {
    int sum = 0;
    for (int[] row : rows) {
      for (int i = 0; ; i++) {
        try {
          sum += 840 / row[i];
        } catch (ArithmeticException thrown) {
          sum += 10_000;
          continue;
        } catch (NullPointerException | ArrayIndexOutOfBoundsException thrown) {
          put(sum);
          break;
        }
        sum++;
      }
    }
    return sum;
  }

  private int stopAtBad() {
    int good = 0;
    try {
      for (int[] row : rows) {
        for (int item : row) {
          good += 100 / item;
        }
      }
    } catch (ArithmeticException thrown) {
      good = -good;
    }
    return good;
  }

  private int labelled() {
    int found = 0;
    outer:
    for (int i = 0; i < rows.length; i++) {
      int j = 0;
      while (true) {
        try {
          if (rows[i][j] == 8) {
            put(i * 10 + j);
            break outer;
          }
          found++;
        } catch (NullPointerException thrown) {
          continue outer;
        } catch (RuntimeException thrown) {
          found += 100;
          break;
        } finally {
          j++;
          put(j);
        }
      }
    }
    return found;
  }

  private int retry() {
    int attempts = 0;
    int divisor = -3;
    while (true) {
      try {
        attempts++;
        put(12 / divisor);
        if (divisor > 2) {
          return attempts;
        }
        divisor++;
      } catch (ArithmeticException thrown) {
        divisor++;
        attempts += 100;
      }
    }
  }
}
