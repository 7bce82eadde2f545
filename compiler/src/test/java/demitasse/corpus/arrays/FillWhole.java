package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;
import java.util.Arrays;

/** Arrays.fill over whole arrays of each primitive type. */
public final class FillWhole extends CorpusProgram {
  private final int[] ints = new int[5];
  private final byte[] bytes = new byte[7];
  private final short[] shorts = new short[3];
  private final char[] chars = new char[4];
  private final long[] longs = new long[3];
  private final boolean[] flags = new boolean[3];
  private final int[] empty = {};

  public static CorpusProgram create() {
    return new FillWhole();
  }

  @Override
  protected void run() {
    for (int round = 0; round < 3; round++) {
      Arrays.fill(ints, round - 1);
      Arrays.fill(bytes, (byte) (round * 100));
      Arrays.fill(shorts, (short) (round * 20000));
      Arrays.fill(chars, (char) (round * 40000));
      Arrays.fill(longs, round * 0x123456789AL);
      Arrays.fill(flags, round == 1);
      Arrays.fill(empty, round);
      ints[round]++;
      bytes[round]++;
      put(ints[0] + ints[1] * 10 + ints[2] * 100 + ints[4] * 1000);
      put(bytes[0]);
      put(bytes[6]);
      put(shorts[2]);
      put(chars[0] + chars[3]);
      put(longs[0] + longs[2]);
      put(flags[0] & flags[2]);
    }
    int[] none = null;
    try {
      Arrays.fill(none, 1);
    } catch (NullPointerException missing) {
      put(kind(missing));
    }
  }
}
