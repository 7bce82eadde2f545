package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Booleans made of comparisons, kept in fields and arrays, passed and returned. */
public final class BooleanConditions extends CorpusProgram {
  private boolean ready;
  private final boolean[] flags = new boolean[8];

  public static CorpusProgram create() {
    return new BooleanConditions();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 8; i++) {
      flags[i] = i % 3 == 0 == (i > 4);
      ready = !ready | flags[i];
      put(ready);
      put(flags[i]);
      put(both(ready, i < 5));
      put(!flags[i] && !ready);
      if (ready != flags[i]) {
        put(i);
      }
      flags[i] ^= ready;
      flags[7 - i] |= i == 2;
    }
    int mask = 0;
    for (boolean flag : flags) {
      mask = mask << 1 | (flag ? 1 : 0);
    }
    put(mask);
  }

  private static boolean both(boolean left, boolean right) {
    return left == right;
  }
}
