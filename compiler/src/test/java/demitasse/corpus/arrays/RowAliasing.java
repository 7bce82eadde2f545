package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Arrays of arrays whose rows are replaced, swapped and aliased at run time. */
public final class RowAliasing extends CorpusProgram {
  private final int[][] rows = new int[3][2];
  private final int[] spare = {100, 200};

  public static CorpusProgram create() {
    return new RowAliasing();
  }

  @Override
  protected void run() {
    rows[0][0] = 1;
    rows[1][0] = 2;
    rows[2][1] = 3;
    for (int round = 0; round < 6; round++) {
      int[] keep = rows[round % 3];
      rows[round % 3] = rows[(round + 1) % 3];
      rows[(round + 1) % 3] = keep;
      keep[1] += 10;
      rows[0][0]++;
      if (round == 3) {
        rows[2] = spare;
        rows[1] = rows[2];
      }
      for (int[] row : rows) {
        put(row[0]);
        put(row[1]);
      }
    }
    put(rows[1] == rows[2]);
    put(rows[0] == spare);
    put(spare[0] + spare[1]);
  }
}
