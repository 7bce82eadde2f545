package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** System.arraycopy with bad ranges, null arrays and mismatched types, all caught. */
public final class CopyErrors extends CorpusProgram {
  private final int[] ints = {1, 2, 3, 4, 5};
  private final byte[] bytes = {9, 8, 7};
  private int[] none;
  private final int[] arguments = {
    0,
    0,
    5,
    0,
    0,
    6,
    -1,
    0,
    2,
    0,
    -1,
    2,
    3,
    3,
    3,
    5,
    5,
    0,
    6,
    0,
    0,
    0,
    6,
    0,
    0,
    0,
    -1,
    Integer.MAX_VALUE,
    0,
    1,
    1,
    0,
    Integer.MAX_VALUE,
    4,
    0,
    1,
    Integer.MIN_VALUE,
    0,
    0
  };

  public static CorpusProgram create() {
    return new CopyErrors();
  }

  @Override
  protected void run() {
    for (int i = 0; i < arguments.length; i += 3) {
      put(copy(ints, arguments[i], ints, arguments[i + 1], arguments[i + 2]));
      put(ints[0] + ints[1] * 10 + ints[3] * 1000);
    }
    put(copy(none, 0, ints, 0, 0));
    put(copy(ints, 0, none, 0, 0));
    put(copy(bytes, 0, ints, 0, 1));
    put(copy(ints, 0, bytes, 0, 0));
    put(copy(bytes, 1, bytes, 0, 2));
    put(bytes[0]);
    none = ints;
    put(copy(none, 0, none, 1, 4));
    put(none[4]);
    none = null;
  }

  private static int copy(Object source, int from, Object target, int to, int count) {
    try {
      System.arraycopy(source, from, target, to, count);
      return 0;
    } catch (ArrayStoreException wrong) {
      return kind(wrong);
    } catch (IndexOutOfBoundsException outside) {
      return kind(outside);
    } catch (NullPointerException missing) {
      return kind(missing);
    }
  }
}
