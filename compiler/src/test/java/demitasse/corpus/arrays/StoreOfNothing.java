package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Stores whose value never exists, as what it is read from always throws. */
public final class StoreOfNothing extends CorpusProgram {
  private final int[] none = {};
  private final int[] fixed = {10, 20, 30};
  private final StoreOfNothing missing = null;
  private int field = 5;

  public static CorpusProgram create() {
    return new StoreOfNothing();
  }

  @Override
  protected void run() {
    try {
      none[0] += 7;
    } catch (ArrayIndexOutOfBoundsException thrown) {
      put(kind(thrown));
    }
    try {
      fixed[1] = none[fixed[0]];
    } catch (ArrayIndexOutOfBoundsException thrown) {
      put(kind(thrown));
    }
    try {
      field = missing.field;
    } catch (NullPointerException thrown) {
      put(kind(thrown));
    }
    try {
      missing.field = none[0];
    } catch (NullPointerException | ArrayIndexOutOfBoundsException thrown) {
      put(kind(thrown));
    }
    try {
      missing.missing.none[2] = 1;
    } catch (NullPointerException thrown) {
      put(kind(thrown));
    }
    put(field);
    put(fixed[0] + fixed[1] + fixed[2]);
    put(none.length);
    put(missing == null);
    put(fixed.length);
  }
}
