package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Indices of type byte, short and char, and results of masks and shifts. */
public final class NarrowIndices extends CorpusProgram {
  private final int[] cells = new int[130];
  private final byte[] byteIndices = {0, 127, -1, -128, 64};
  private final char[] charIndices = {'A', 'z', 129, 130, 0xFFFF};
  private final short[] shortIndices = {5, -5, 129, 300, -32768};

  public static CorpusProgram create() {
    return new NarrowIndices();
  }

  @Override
  protected void run() {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = i * i + 3;
    }
    for (int i = 0; i < 5; i++) {
      byte small = byteIndices[i];
      char letter = charIndices[i];
      short medium = shortIndices[i];
      put(read(small));
      put(read(letter));
      put(read(medium));
      put(cells[small & 0x7F]);
      put(cells[letter & 0x7F]);
      put(cells[(medium & 0xFFFF) >>> 10]);
      put(read(small & 0xFF));
      put(read((int) (0x100000001L * i)));
      put(cells[(byte) (letter << 1) & 63]);
      put(direct(letter, medium));
    }
  }

  private int read(int index) {
    try {
      return cells[index];
    } catch (ArrayIndexOutOfBoundsException outside) {
      return -kind(outside);
    }
  }

  private int direct(char letter, short medium) {
    try {
      return cells[letter]++ + cells[medium]--;
    } catch (ArrayIndexOutOfBoundsException outside) {
      return -1;
    }
  }
}
