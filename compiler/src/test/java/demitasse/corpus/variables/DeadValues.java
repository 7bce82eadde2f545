package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** Values that are computed and never used, yet whose side effects must stay. */
public final class DeadValues extends CorpusProgram {
  private int calls;
  private int[] none;
  private final int[] cells = {1, 2, 3};

  public static CorpusProgram create() {
    return new DeadValues();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 5; i++) {
      int unused = call(i);
      unused = call(i + 1) + 5;
      put(calls);
      try {
        int lost = cells[i];
        put(i);
      } catch (ArrayIndexOutOfBoundsException outside) {
        put(kind(outside));
      }
      try {
        int lost = none.length;
        put(-i);
      } catch (NullPointerException missing) {
        put(kind(missing));
      }
      try {
        Object object = i == 2 ? none : cells;
        byte[] lost = (byte[]) object;
        put(50 + i);
      } catch (ClassCastException wrong) {
        put(kind(wrong));
      }
    }
    none = cells;
    int lost = none.length;
    put(calls);
    none = null;
  }

  private int call(int by) {
    calls += by;
    return calls;
  }
}
