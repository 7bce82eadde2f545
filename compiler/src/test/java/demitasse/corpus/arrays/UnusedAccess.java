package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Loads whose value nobody uses still throw for null arrays and bad indices. */
public final class UnusedAccess extends CorpusProgram {
  private int[] none;
  private final int[] cells = {1, 2};
  private final String[] texts = {"a", null};

  public static CorpusProgram create() {
    return new UnusedAccess();
  }

  @Override
  protected void run() {
    for (int i = -1; i < 4; i++) {
      put(intLoad(i));
      put(textLoad(i));
      put(ofNull(i));
      put(lengthOfNull(i));
      put(inCondition(i));
    }
  }

  private int intLoad(int index) {
    try {
      int unused = cells[index];
      return index;
    } catch (ArrayIndexOutOfBoundsException outside) {
      return 100 + kind(outside);
    }
  }

  private int textLoad(int index) {
    try {
      int unused = texts[index].length();
      return index;
    } catch (RuntimeException thrown) {
      return 200 + kind(thrown);
    }
  }

  private int ofNull(int index) {
    none = index == 0 ? cells : null;
    try {
      int unused = none[index];
      return index;
    } catch (RuntimeException thrown) {
      return 300 + kind(thrown);
    }
  }

  private int lengthOfNull(int index) {
    none = index == 1 ? cells : null;
    try {
      int unused = none.length;
      return index;
    } catch (NullPointerException missing) {
      return 400 + kind(missing);
    }
  }

  private int inCondition(int index) {
    try {
      if (cells[index] > 0) {}
      return index;
    } catch (RuntimeException thrown) {
      return 500 + kind(thrown);
    }
  }
}
