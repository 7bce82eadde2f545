package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Division and remainder by constant divisors, which C compilers turn into multiplications. */
public final class DivisionByConstants extends CorpusProgram {
  private final int[] operands = {
    0, 1, -1, 6, 7, -7, 9, 10, -10, 99, 100, 1000, -1001, Integer.MAX_VALUE, Integer.MIN_VALUE
  };

  public static CorpusProgram create() {
    return new DivisionByConstants();
  }

  @Override
  protected void run() {
    for (int value : operands) {
      put(value / 1);
      put(value / -1);
      put(value / 2);
      put(value / -2);
      put(value % 2);
      put(value / 3);
      put(value / 7);
      put(value % 7);
      put(value / 10);
      put(value % 10);
      put(value % -10);
      put(value / 8);
      put(value % 8);
      put(value / 1000000007);
      put(value / Integer.MIN_VALUE);
      put(value % Integer.MIN_VALUE);
    }
  }
}
