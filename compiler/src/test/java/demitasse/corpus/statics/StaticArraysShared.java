package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** One array reached through a static, a field and another class's static. */
public final class StaticArraysShared extends CorpusProgram {
  private static final int[] SHARED = new int[6];
  private static int[] current = SHARED;

  private static final class Other {
    static final int[] ALIAS = SHARED;

    static int sum() {
      int sum = 0;
      for (int value : ALIAS) {
        sum = sum * 7 + value;
      }
      return sum;
    }
  }

  private final int[] mine = SHARED;
  private final int[] apart = {100, 200, 300, 400, 500, 600};

  public static CorpusProgram create() {
    return new StaticArraysShared();
  }

  @Override
  protected void run() {
    for (int i = 0; i < SHARED.length; i++) {
      SHARED[i] = i;
    }
    current = SHARED;
    for (int i = 0; i < 9; i++) {
      mine[i % 6] += 10;
      Other.ALIAS[(i + 1) % 6] ^= 5;
      current[(i + 2) % 6]--;
      put(SHARED[i % 6]);
      put(Other.sum());
      put(current == mine);
      current = i % 2 == 0 ? apart : Other.ALIAS;
      put(current[0]);
    }
  }
}
