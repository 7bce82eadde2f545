package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** A store into a row that is missing escapes with the line of the store. */
public final class EscapingNull extends CorpusProgram {
  private final int[][] rows = {{1, 2}, {3}, {4, 5}, null, {6}};

  public static CorpusProgram create() {
    return new EscapingNull();
  }

  @Override
  protected void run() {
    for (int row = 0; row < rows.length; row++) {
      put(row);
      put(row % 2 == 0);
      change(row);
      put(rows[row][0]);
    }
  }

  private void change(int row) {
    int[] target = rows[row];
    target[0] += 5;
  }
}
