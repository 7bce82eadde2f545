package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Conway's life on a torus of bytes with two grids that swap roles. */
public final class GameOfLife extends CorpusProgram {
  private byte[][] current = new byte[8][8];
  private byte[][] next = new byte[8][8];
  private final byte[] cells = {0, 1, 1, 2, 2, 0, 2, 1, 2, 2};

  public static CorpusProgram create() {
    return new GameOfLife();
  }

  @Override
  protected void run() {
    for (int i = 0; i < cells.length; i += 2) {
      current[cells[i]][cells[i + 1]] = 1;
    }
    for (int generation = 0; generation < 12; generation++) {
      step();
      byte[][] keep = current;
      current = next;
      next = keep;
      for (byte[] row : current) {
        int bits = 0;
        for (byte cell : row) {
          bits = bits << 1 | cell;
        }
        put(bits);
      }
    }
  }

  private void step() {
    for (int row = 0; row < 8; row++) {
      for (int column = 0; column < 8; column++) {
        int neighbours = -current[row][column];
        for (int r = -1; r <= 1; r++) {
          for (int c = -1; c <= 1; c++) {
            neighbours += current[row + r & 7][column + c & 7];
          }
        }
        next[row][column] =
            (byte) (neighbours == 3 || neighbours == 2 && current[row][column] == 1 ? 1 : 0);
      }
    }
  }
}
