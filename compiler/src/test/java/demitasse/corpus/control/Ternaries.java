package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Nested conditional expressions with mixed types, references and side effects. */
public final class Ternaries extends CorpusProgram {
  private final int[] first = {1, 2, 3};
  private final int[] second = {10, 20};
  private int calls;

  public static CorpusProgram create() {
    return new Ternaries();
  }

  @Override
  protected void run() {
    for (int value = -3; value <= 4; value++) {
      put(value < 0 ? -1 : value == 0 ? 0 : value < 3 ? 1 : 2);
      put((value > 0 ? first : second)[value & 1]);
      put((value & 1) == 0 ? first.length : second.length);
      long wide = value > 1 ? value : 0x500000000L;
      put(wide);
      char letter = value > 0 ? 'x' : (char) (value + 'a');
      put(letter);
      put(true ? value : call());
      put(value == 2 ? call() : call() * 10);
      int[] chosen = value > 2 ? null : first;
      put(chosen == null ? -5 : chosen[2]);
    }
    put(calls);
  }

  private int call() {
    calls++;
    return calls;
  }
}
