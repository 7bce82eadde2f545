package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;
import java.util.Arrays;

/** Arrays.fill over ranges, empty and whole ones, and ranges that are refused. */
public final class FillRange extends CorpusProgram {
  private final int[] ints = new int[6];
  private final byte[] bytes = new byte[6];
  private final long[] longs = new long[6];
  private final int[] ranges = {0, 6, 2, 4, 3, 3, 6, 6, 0, 0, 4, 2, -1, 3, 0, 7, 5, 6};

  public static CorpusProgram create() {
    return new FillRange();
  }

  @Override
  protected void run() {
    for (int i = 0; i < ranges.length; i += 2) {
      try {
        Arrays.fill(ints, ranges[i], ranges[i + 1], i + 1);
        Arrays.fill(bytes, ranges[i], ranges[i + 1], (byte) (i * 40));
        Arrays.fill(longs, ranges[i], ranges[i + 1], -i * 0x100000001L);
      } catch (IllegalArgumentException reversed) {
        put(kind(reversed));
      } catch (ArrayIndexOutOfBoundsException outside) {
        put(kind(outside));
      }
      for (int j = 0; j < ints.length; j++) {
        put(ints[j]);
        put(bytes[j] + longs[j]);
      }
    }
  }
}
