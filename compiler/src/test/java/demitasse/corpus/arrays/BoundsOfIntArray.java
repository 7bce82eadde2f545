package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Indices at, below and beyond the ends of an int array, caught for load and store. */
public final class BoundsOfIntArray extends CorpusProgram {
  private final int[] cells = {5, 6, 7};
  private final int[] indices = {
    0, 2, 3, -1, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 4, 0x40000000, -3
  };

  public static CorpusProgram create() {
    return new BoundsOfIntArray();
  }

  @Override
  protected void run() {
    for (int index : indices) {
      put(load(index));
      put(store(index));
      put(update(index));
      put(cells[0] + cells[1] * 100 + cells[2] * 10000);
    }
  }

  private int load(int index) {
    try {
      return cells[index];
    } catch (ArrayIndexOutOfBoundsException outside) {
      return -kind(outside);
    }
  }

  private int store(int index) {
    try {
      cells[index] = index + 10;
      return 1;
    } catch (IndexOutOfBoundsException outside) {
      return -kind(outside);
    }
  }

  private int update(int index) {
    try {
      return cells[index] += 3;
    } catch (RuntimeException outside) {
      return -kind(outside);
    }
  }
}
