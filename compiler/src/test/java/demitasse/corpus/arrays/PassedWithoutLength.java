package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Parameters that are arrays of several lengths, null, or no array at all. */
public final class PassedWithoutLength extends CorpusProgram {
  private final int[] three = {1, 2, 3};
  private final int[] two = {4, 5};
  private final int[][] arrays = {three, null, two, null};
  private final Object[] objects = {"text", this, null, two, three};

  public static CorpusProgram create() {
    return new PassedWithoutLength();
  }

  private static int lengthOrMinusOne(int[] array) {
    return array == null ? -1 : array.length;
  }

  private static int sum(int[] array) {
    int sum = 0;
    for (int i = 0; i < array.length; i++) {
      sum += array[i];
    }
    return sum;
  }

  private static int inner(Object object) {
    return object instanceof int[] ? ((int[]) object).length * 10 : -2;
  }

  private static int outer(Object object, int index) {
    return inner(object) + (object instanceof int[] ? ((int[]) object)[index] : 0);
  }

  private static void check(Object object) {
    System.arraycopy(object, 0, object, 1, 1);
  }

  @Override
  protected void run() {
    for (int[] array : arrays) {
      put(lengthOrMinusOne(array));
      try {
        put(sum(array));
      } catch (NullPointerException missing) {
        put(kind(missing));
      }
    }
    for (Object object : objects) {
      try {
        put(outer(object, 2));
        check(object);
        put(0);
      } catch (RuntimeException refused) {
        put(kind(refused));
      }
    }
  }
}
