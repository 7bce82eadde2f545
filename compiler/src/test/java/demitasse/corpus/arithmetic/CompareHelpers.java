package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** The compare and signum helpers of the boxed types, on primitives. */
public final class CompareHelpers extends CorpusProgram {
  private final int[] ints = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};
  private final long[] longs = {0L, 1L, -1L, 0xFFFFFFFFL, Long.MAX_VALUE, Long.MIN_VALUE};
  private final byte[] bytes = {0, 127, -128};
  private final char[] chars = {0, 'a', 0xFFFF};

  public static CorpusProgram create() {
    return new CompareHelpers();
  }

  @Override
  protected void run() {
    for (int left : ints) {
      put(Integer.signum(left));
      for (int right : ints) {
        put(Integer.compare(left, right));
        put(Integer.compareUnsigned(left, right));
        put(Boolean.compare(left < 0, right < 0));
      }
    }
    for (long left : longs) {
      put(Long.signum(left));
      for (long right : longs) {
        put(Long.compare(left, right));
        put(Long.compareUnsigned(left, right));
      }
    }
    for (byte left : bytes) {
      for (byte right : bytes) {
        put(Byte.compare(left, right));
        put(Short.compare((short) (left * 256), right));
      }
    }
    for (char left : chars) {
      for (char right : chars) {
        put(Character.compare(left, right));
      }
    }
  }
}
