package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Throws and catches where everything is constant, so that all of it may fold. */
public final class ConstantFolded extends CorpusProgram {
  public static CorpusProgram create() {
    return new ConstantFolded();
  }

  private static final int ZERO = 0;
  private static final int[] TABLE = {1, 2, 3};
  private static final String NOTHING = null;

  @Override
  protected void run() {
    try {
      put(TABLE[2]);
      put(TABLE[3]);
    } catch (ArrayIndexOutOfBoundsException thrown) {
      put(11);
    }
    int zero = ZERO;
    try {
      put(10 % (zero + 3));
      put(10 / zero);
    } catch (ArithmeticException thrown) {
      put(12);
    }
    try {
      put(NOTHING.length());
    } catch (NullPointerException thrown) {
      put(13);
    } finally {
      put(14);
    }
    try {
      put(15);
    } catch (RuntimeException thrown) {
      put(-1);
    } finally {
      put(16);
    }
    Object table = TABLE;
    try {
      put(((String) table).length());
    } catch (ClassCastException thrown) {
      put(17);
    }
    try {
      throw new IllegalStateException("known");
    } catch (IllegalStateException thrown) {
      put(thrown.getMessage());
    }
  }
}
