package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** Classes first named inside run(), whose initialisers must have run before. */
public final class LaggedInitialisers extends CorpusProgram {
  private static final class Lazy {
    static final int[] TABLE = build();
    static final String TITLE = "lazy" + TABLE.length;
    static int cursor = TABLE[3];

    private static int[] build() {
      int[] table = new int[9];
      int value = 1;
      for (int i = 0; i < table.length; i++) {
        table[i] = value;
        value = value * 3 + i;
      }
      return table;
    }
  }

  private static final class Chain {
    static final int LENGTH = Lazy.TABLE.length * 2;
    static final Chain INSTANCE = new Chain();
    private final int weight = LENGTH + 1;
  }

  private static int rounds;

  public static CorpusProgram create() {
    return new LaggedInitialisers();
  }

  @Override
  protected void run() {
    rounds = 0;
    Lazy.cursor = 3;
    for (int i = 0; i < 9; i++) {
      if (i > 2) {
        put(Lazy.TABLE[i]);
      }
      if (i > 5) {
        put(Chain.INSTANCE.weight * rounds);
      }
      Lazy.cursor = (Lazy.cursor * 5 + 1) % Chain.LENGTH;
      put(Lazy.cursor);
      rounds++;
    }
    put(Lazy.TITLE);
  }
}
