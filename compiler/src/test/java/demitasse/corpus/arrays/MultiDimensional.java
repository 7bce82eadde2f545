package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Two- and three-dimensional arrays made at build time, written and summed at run time. */
public final class MultiDimensional extends CorpusProgram {
  private final int[][] grid = new int[4][5];
  private final byte[][][] cube = new byte[2][3][4];
  private final long[][] preset = {{1, 2}, {3, 4}, {1L << 40, -1}};

  public static CorpusProgram create() {
    return new MultiDimensional();
  }

  @Override
  protected void run() {
    for (int row = 0; row < grid.length; row++) {
      for (int column = 0; column < grid[row].length; column++) {
        grid[row][column] = row * 10 + column;
        grid[row][column] *= column - 2;
      }
    }
    for (int[] row : grid) {
      int sum = 0;
      for (int value : row) {
        sum = sum * 3 + value;
      }
      put(sum);
      put(row[row.length - 1]--);
      put(row[4]);
    }
    for (int i = 0; i < 24; i++) {
      cube[i / 12][i / 4 % 3][i % 4] = (byte) (i * 11);
    }
    for (byte[][] plane : cube) {
      for (byte[] line : plane) {
        put(line[0] + line[3]);
        put(line.length + plane.length * 10);
      }
    }
    for (int i = 0; i < preset.length; i++) {
      preset[i][i & 1] += preset[2 - i][1 - (i & 1)];
      put(preset[i][0]);
      put(preset[i][1]);
    }
  }
}
