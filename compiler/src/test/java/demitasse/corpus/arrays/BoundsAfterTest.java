package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** An access after a branch on the same bound: the test must not swallow the check. */
public final class BoundsAfterTest extends CorpusProgram {
  private final int[] cells = {1, 2, 4, 8};
  private int outside;

  public static CorpusProgram create() {
    return new BoundsAfterTest();
  }

  @Override
  protected void run() {
    for (int i = -2; i < 7; i++) {
      put(afterCount(i));
      put(negated(i));
      put(joined(i, i > 2));
    }
    put(outside);
  }

  private int afterCount(int i) {
    try {
      if (!(i < cells.length)) {
        outside++;
      }
      return cells[i];
    } catch (ArrayIndexOutOfBoundsException thrown) {
      return -1;
    }
  }

  private int negated(int i) {
    try {
      if (i < 0) {
        outside += 100;
      }
      if (i >= 4) {
        outside += 10000;
      }
      return cells[i] + cells[3 - i];
    } catch (ArrayIndexOutOfBoundsException thrown) {
      return -2;
    }
  }

  private int joined(int i, boolean shift) {
    try {
      int sum = 0;
      if (i >= 0 && i < 4) {
        sum = cells[i];
      }
      if (shift) {
        i++;
      }
      return sum * 100 + cells[i];
    } catch (ArrayIndexOutOfBoundsException thrown) {
      return -3;
    }
  }
}
