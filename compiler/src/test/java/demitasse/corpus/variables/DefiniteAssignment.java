package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** Locals declared first and assigned on every path later, by switch, loop and try. */
public final class DefiniteAssignment extends CorpusProgram {
  private final int[] cells = {3, 0, 4};

  public static CorpusProgram create() {
    return new DefiniteAssignment();
  }

  @Override
  protected void run() {
    for (int i = -1; i < 4; i++) {
      int a;
      long b;
      final int c;
      if (i < 1) {
        a = i;
        b = 2;
      } else {
        b = a = i * i;
      }
      switch (i) {
        case 0:
          c = 10;
          break;
        case 1:
          c = 11;
          break;
        default:
          c = a;
      }
      int d;
      try {
        d = cells[i] * 10;
      } catch (ArrayIndexOutOfBoundsException outside) {
        d = -100;
      }
      int e;
      do {
        e = a++;
      } while (e < 2);
      put(a);
      put(b);
      put(c);
      put(d);
      put(e);
      put(i > 0 && (d = c) == 10 ? d : -d);
    }
  }
}
