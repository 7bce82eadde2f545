package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Methods with many returns out of loops, switches and nested conditions. */
public final class EarlyReturns extends CorpusProgram {
  private final int[] data = {5, -3, 8, 0, 12, 7, -1, 64};

  public static CorpusProgram create() {
    return new EarlyReturns();
  }

  @Override
  protected void run() {
    for (int key = -4; key < 14; key += 2) {
      put(find(key));
      put(grade(key));
      put(nearPair(key));
    }
    stopAt(3);
    stopAt(100);
  }

  private int find(int key) {
    for (int i = 0; i < data.length; i++) {
      if (data[i] == key) {
        return i;
      }
    }
    return -1;
  }

  private static int grade(int key) {
    if (key < 0) {
      return key == -2 ? 0 : -1;
    }
    if (key > 8) {
      if (key > 10) {
        return 3;
      }
      return 2;
    } else {
      switch (key) {
        case 4:
          return 40;
        case 6:
          break;
        default:
          return 1;
      }
    }
    return 60;
  }

  private int nearPair(int key) {
    for (int i = 0; i < data.length; i++) {
      for (int j = i + 1; j < data.length; j++) {
        int distance = data[i] - data[j];
        if (distance < 0) {
          distance = -distance;
        }
        if (distance == key) {
          return i * 10 + j;
        }
        if (distance > 60) {
          return -distance;
        }
      }
    }
    return -2;
  }

  private void stopAt(int bound) {
    for (int value : data) {
      if (value > bound) {
        return;
      }
      put(value);
    }
    put(bound);
  }
}
