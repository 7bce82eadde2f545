package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** A loop variable whose old value lives on past its update and past the loop. */
public final class LostCopy extends CorpusProgram {
  private int bound = 9;

  public static CorpusProgram create() {
    return new LostCopy();
  }

  @Override
  protected void run() {
    int current = 1;
    int previous;
    do {
      previous = current;
      current = current * 3 + 1;
      put(previous);
    } while (current < bound * 1000);
    put(previous);
    put(current);
    int last = -1;
    for (int i = 0; i < bound; i++) {
      if (i > 0) {
        put(last);
      }
      last = i;
      if (i == bound - 2) {
        break;
      }
    }
    put(last);
    int older = 0;
    int old = 0;
    for (int i = 5; i > 0; i--) {
      older = old;
      old = i;
    }
    put(older * 10 + old);
    bound++;
  }
}
