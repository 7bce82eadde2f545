package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** Two locals that swap on every iteration: the classic parallel copy. */
public final class SwapInLoop extends CorpusProgram {
  private int seed = 17;

  public static CorpusProgram create() {
    return new SwapInLoop();
  }

  @Override
  protected void run() {
    int a = seed;
    int b = seed + 5;
    for (int i = 0; i < 12; i++) {
      int old = a;
      a = b;
      b = old;
      put(a);
      put(b);
    }
    int x = seed;
    int y = 1;
    while (y < 500) {
      int next = x + y;
      x = y;
      y = next;
      put(y);
    }
    seed = x;
    put(x);
  }
}
