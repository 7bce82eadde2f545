package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** Three and four locals that rotate in a loop, in both directions. */
public final class RotateThree extends CorpusProgram {
  private int seed = 3;

  public static CorpusProgram create() {
    return new RotateThree();
  }

  @Override
  protected void run() {
    int a = seed;
    int b = seed * 10;
    int c = seed * 100;
    int d = seed * 1000;
    for (int i = 0; i < 9; i++) {
      int first = a;
      a = b;
      b = c;
      c = first;
      put(a - b + c);
      put(a);
      if (i % 3 == 1) {
        int last = d;
        d = c;
        c = b;
        b = a;
        a = last;
        put(b);
        put(d);
      }
    }
    put(a);
    put(b);
    put(c);
    put(d);
    seed++;
  }
}
