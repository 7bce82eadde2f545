package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Constant indices inside and outside arrays of known length. */
public final class ConstantIndices extends CorpusProgram {
  private final int[] cells = {10, 20, 30};
  private final int[] empty = {};
  private int writes;

  public static CorpusProgram create() {
    return new ConstantIndices();
  }

  @Override
  protected void run() {
    for (int scenario = 0; scenario < 8; scenario++) {
      cells[2] = scenario;
      try {
        put(access(scenario));
      } catch (ArrayIndexOutOfBoundsException outside) {
        put(-kind(outside));
      }
      put(writes);
    }
  }

  private int access(int scenario) {
    switch (scenario) {
      case 0:
        return cells[0] + cells[2];
      case 1:
        writes++;
        return cells[3];
      case 2:
        writes++;
        cells[-1] = writes++;
        return 1;
      case 3:
        return empty[0];
      case 4:
        cells[1] = 25;
        return cells[1] + cells.length;
      case 5:
        return cells[cells.length];
      case 6:
        return cells[cells.length - 1];
      default:
        return empty.length + cells[empty.length];
    }
  }
}
