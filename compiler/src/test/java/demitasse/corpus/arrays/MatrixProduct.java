package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Products and transposes of int and long matrices, square and oblong. */
public final class MatrixProduct extends CorpusProgram {
  private final int[][] left = {{1, -2, 3}, {0, 5, 7}};
  private final int[][] right = {{2, 1}, {-1, 4}, {6, 100000}};
  private final long[][] product = new long[2][2];
  private final int[][] square = {{1, 1}, {1, 0}};

  public static CorpusProgram create() {
    return new MatrixProduct();
  }

  @Override
  protected void run() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          product[i][j] = 0;
          for (int k = 0; k < right.length; k++) {
            product[i][j] += (long) left[i][k] * right[k][j];
          }
          put(product[i][j]);
        }
      }
      left[1][round] = (int) product[0][1] * 3000;
    }
    for (int i = 0; i < 12; i++) {
      int a = square[0][0] + square[0][1];
      square[0][1] = square[0][0];
      square[0][0] = a;
      square[1][0] = square[0][1];
      square[1][1] = a - square[1][0];
      put(square[0][0] * square[1][1] - square[0][1] * square[1][0]);
    }
    put(square[0][0]);
  }
}
