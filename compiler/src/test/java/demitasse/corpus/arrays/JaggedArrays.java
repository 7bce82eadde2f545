package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Jagged arrays with rows of different length, missing rows and shared rows. */
public final class JaggedArrays extends CorpusProgram {
  private final int[][] jagged = {{1}, {2, 3}, {}, null, {4, 5, 6, 7}};
  private final int[][] shared = new int[3][];
  private final char[][][] deep = {{{'a', 'b'}, {}}, {}, {null, {'c'}}};

  public static CorpusProgram create() {
    return new JaggedArrays();
  }

  private JaggedArrays() {
    shared[0] = jagged[1];
    shared[2] = jagged[1];
  }

  @Override
  protected void run() {
    for (int row = 0; row < 6; row++) {
      for (int column = 0; column < 5; column += 1 + row % 2) {
        put(read(row, column));
      }
    }
    shared[0][1] = 77;
    put(shared[2][1]);
    put(jagged[1][1]);
    put(shared[0] == shared[2]);
    put(shared[1] == null);
    shared[1] = jagged[4];
    shared[1][3]++;
    put(jagged[4][3]);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 2; j++) {
        put(deepRead(i, j));
      }
    }
    jagged[3] = shared[0];
    put(read(3, 1));
    jagged[3] = null;
    shared[1] = null;
  }

  private int read(int row, int column) {
    try {
      return jagged[row][column];
    } catch (NullPointerException missing) {
      return -100 - column;
    } catch (ArrayIndexOutOfBoundsException outside) {
      return row < jagged.length ? -200 : -300;
    }
  }

  private int deepRead(int i, int j) {
    try {
      char[] line = deep[i][j];
      return line.length == 0 ? 0 : line[line.length - 1];
    } catch (RuntimeException thrown) {
      return -kind(thrown);
    }
  }
}
