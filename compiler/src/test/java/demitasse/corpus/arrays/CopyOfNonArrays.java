package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** System.arraycopy of objects that are no arrays, caught as store exceptions. */
public final class CopyOfNonArrays extends CorpusProgram {
  private final Object[] candidates = {
    new int[3], "text", new long[3], this, null, new int[] {7, 8, 9}
  };

  public static CorpusProgram create() {
    return new CopyOfNonArrays();
  }

  @Override
  protected void run() {
    for (Object source : candidates) {
      for (Object target : candidates) {
        try {
          System.arraycopy(source, 1, target, 0, 2);
          put(0);
        } catch (ArrayStoreException wrong) {
          put(kind(wrong));
        } catch (NullPointerException missing) {
          put(kind(missing));
        }
      }
    }
    put(((int[]) candidates[0])[0]);
    put(((int[]) candidates[5])[1]);
  }
}
