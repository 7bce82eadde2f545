package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Long array elements across the word boundary, narrowed, widened and shifted in place. */
public final class LongArrays extends CorpusProgram {
  private final long[] cells = {0, -1, Long.MAX_VALUE, Long.MIN_VALUE, 0x100000000L};
  private int index;

  public static CorpusProgram create() {
    return new LongArrays();
  }

  @Override
  protected void run() {
    for (int round = 0; round < 4; round++) {
      for (int i = 0; i < cells.length; i++) {
        cells[i] += 0xFFFFFFFFL + round;
        put(cells[i]);
        cells[i] >>= i;
        put((int) cells[i]);
        index = (int) cells[i] & 3;
        cells[index]++;
        cells[i] ^= cells[index] << 33;
        put(cells[i]--);
      }
    }
  }
}
