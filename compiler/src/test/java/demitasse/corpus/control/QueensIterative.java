package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** The eight queens by backtracking in one loop, for several board sizes. */
public final class QueensIterative extends CorpusProgram {
  private final int[] columns = new int[10];
  private int steps;

  public static CorpusProgram create() {
    return new QueensIterative();
  }

  @Override
  protected void run() {
    for (int size = 1; size <= 7; size++) {
      steps = 0;
      put(solve(size));
      put(steps);
      put(columns[0]);
    }
    put(steps);
  }

  private int solve(int size) {
    int solutions = 0;
    int row = 0;
    columns[0] = -1;
    while (row >= 0) {
      steps++;
      if (++columns[row] >= size) {
        row--;
        continue;
      }
      if (!safe(row)) {
        continue;
      }
      if (row == size - 1) {
        solutions++;
      } else {
        columns[++row] = -1;
      }
    }
    return solutions;
  }

  private boolean safe(int row) {
    for (int other = 0; other < row; other++) {
      int distance = columns[row] - columns[other];
      if (distance == 0 || distance == row - other || distance == other - row) {
        return false;
      }
    }
    return true;
  }
}
