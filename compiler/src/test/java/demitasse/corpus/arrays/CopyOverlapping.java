package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** System.arraycopy within one array, forwards, backwards and onto itself. */
public final class CopyOverlapping extends CorpusProgram {
  private final int[] ints = new int[10];
  private final byte[] bytes = new byte[10];
  private final long[] longs = new long[6];
  private final char[] chars = new char[5];

  public static CorpusProgram create() {
    return new CopyOverlapping();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 10; i++) {
      ints[i] = i * i;
      bytes[i] = (byte) (i * 30);
      longs[i % 6] = i * 0x123456789L;
      chars[i % 5] = (char) (i + 'a');
    }
    System.arraycopy(ints, 0, ints, 2, 7);
    dump();
    System.arraycopy(bytes, 3, bytes, 0, 7);
    dump();
    System.arraycopy(ints, 4, ints, 4, 6);
    System.arraycopy(longs, 1, longs, 0, 5);
    System.arraycopy(longs, 0, longs, 3, 3);
    System.arraycopy(chars, 0, chars, 1, 4);
    System.arraycopy(bytes, 10, bytes, 0, 0);
    dump();
    for (long value : longs) {
      put(value);
    }
    for (char value : chars) {
      put(value);
    }
  }

  private void dump() {
    for (int value : ints) {
      put(value);
    }
    for (byte value : bytes) {
      put(value);
    }
  }
}
