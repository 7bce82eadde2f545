package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Arrays passed, returned and chosen by methods, with lengths that differ. */
public final class ParametersAndReturns extends CorpusProgram {
  private final int[] small = {1, 2};
  private final int[] large = {10, 20, 30, 40, 50};
  private int[] chosen;

  public static CorpusProgram create() {
    return new ParametersAndReturns();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 6; i++) {
      chosen = choose(i);
      put(chosen.length);
      put(sum(chosen));
      put(sum(choose(i + 1)));
      last(chosen, i);
      put(last(chosen, i * i));
      put(same(chosen, small));
      put(choose(i)[chosen.length - 2]);
    }
  }

  private int[] choose(int i) {
    return i % 3 == 0 ? small : large;
  }

  private static int sum(int[] cells) {
    int sum = 0;
    for (int i = cells.length - 1; i >= 0; i--) {
      sum = sum * 2 + cells[i];
    }
    return sum;
  }

  private static int last(int[] cells, int value) {
    int old = cells[cells.length - 1];
    cells[cells.length - 1] = value;
    return old;
  }

  private static boolean same(int[] left, int[] right) {
    return left == right;
  }
}
