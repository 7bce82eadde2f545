package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** A sparse int switch with negative, huge and extreme labels. */
public final class SwitchSparse extends CorpusProgram {
  private final int[] selectors = {
    Integer.MIN_VALUE,
    Integer.MIN_VALUE + 1,
    -1000,
    -999,
    -1,
    0,
    1,
    7,
    1000,
    65536,
    0x7FFFFFFE,
    Integer.MAX_VALUE
  };

  public static CorpusProgram create() {
    return new SwitchSparse();
  }

  @Override
  protected void run() {
    for (int selector : selectors) {
      put(classify(selector));
    }
  }

  private static int classify(int selector) {
    switch (selector) {
      case Integer.MIN_VALUE:
        return 1;
      case -1000:
        return 2;
      case -1:
        return 3;
      case 0:
        return 4;
      case 1000:
        return 5;
      case 0x10000:
        return 6;
      case Integer.MAX_VALUE:
        return 7;
      default:
        return 0;
    }
  }
}
