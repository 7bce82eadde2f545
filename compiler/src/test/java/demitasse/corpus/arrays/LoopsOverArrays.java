package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Enhanced for loops whose array variable, elements or bounds change inside. */
public final class LoopsOverArrays extends CorpusProgram {
  private int[] current = {1, 2, 3, 4};
  private final int[] other = {50, 60};
  private final int[][] rows = {{1, 2}, {3}, {4, 5, 6}};

  public static CorpusProgram create() {
    return new LoopsOverArrays();
  }

  @Override
  protected void run() {
    int[] start = current;
    for (int value : current) {
      put(value);
      current = other;
      current[value & 1] += value;
    }
    for (int value : current) {
      put(value);
    }
    current = start;
    for (int value : current) {
      current[3] += value;
      value += 100;
      put(value);
    }
    for (int[] row : rows) {
      row[0] *= 2;
      rows[2] = rows[0];
      for (int value : row) {
        if (value == 2) {
          continue;
        }
        put(value);
      }
    }
    for (int i = current.length; i-- > 0; ) {
      put(current[i]);
    }
    for (int i = 0, j = current.length - 1; i < j; i++, j--) {
      int keep = current[i];
      current[i] = current[j];
      current[j] = keep;
    }
    put(current[0] - current[3]);
  }
}
