package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Checks an index in a condition that guards nothing, then uses it anyway. */
public final class GuardedIndex extends CorpusProgram {
  public static CorpusProgram create() {
    return new GuardedIndex();
  }

  private final int[] items = {10, 20, 30};
  private int skipped;

  @Override
  protected void run() {
    for (int i = -2; i < 6; i++) {
      try {
        put(upper(items, i));
      } catch (ArrayIndexOutOfBoundsException thrown) {
        put(-1);
      }
      try {
        put(both(items, i));
      } catch (ArrayIndexOutOfBoundsException thrown) {
        put(-2);
      }
      try {
        put(twice(items, i));
      } catch (ArrayIndexOutOfBoundsException thrown) {
        put(-3);
      }
      put(skipped);
    }
    try {
      put(constantIndex(i2()));
    } catch (ArrayIndexOutOfBoundsException thrown) {
      put(-4);
    }
  }

  private int[] i2() {
    return skipped > 3 ? items : null;
  }

  private int upper(int[] array, int i) {
    if (!(i < array.length)) {
      skipped++;
    }
    return array[i];
  }

  private int both(int[] array, int i) {
    if (i >= 0 && i < array.length) {
      skipped += 10;
    } else {
      i += 3;
    }
    return array[i];
  }

  private int twice(int[] array, int i) {
    int first = array[i];
    i++;
    return first + array[i];
  }

  private int constantIndex(int[] array) {
    if (array.length < 4) {
      skipped++;
    }
    return array[3];
  }
}
