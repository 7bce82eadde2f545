package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** A bitmap of blocks: first fit of runs, marking, freeing and counting. */
public final class BitmapAllocator extends CorpusProgram {
  private final int[] words = new int[4];
  private final int[] sizes = {5, 30, 3, 17, 33, 1, 8, 12, 2, 40, 9};
  private final int[] starts = new int[11];

  public static CorpusProgram create() {
    return new BitmapAllocator();
  }

  @Override
  protected void run() {
    for (int i = 0; i < sizes.length; i++) {
      starts[i] = allocate(sizes[i]);
      put(starts[i]);
      if (i % 3 == 2 && starts[i - 1] >= 0) {
        mark(starts[i - 1], sizes[i - 1], false);
      }
    }
    for (int word : words) {
      put(word);
      put(Integer.bitCount(word));
    }
    put(allocate(200));
    put(allocate(1));
  }

  private int allocate(int count) {
    int run = 0;
    for (int bit = 0; bit < words.length * 32; bit++) {
      run = (words[bit >> 5] >>> bit & 1) != 0 ? 0 : run + 1;
      if (run == count) {
        mark(bit - count + 1, count, true);
        return bit - count + 1;
      }
    }
    return -1;
  }

  private void mark(int start, int count, boolean used) {
    for (int bit = start; bit < start + count; bit++) {
      if (used) {
        words[bit >> 5] |= 1 << bit;
      } else {
        words[bit >> 5] &= ~(1 << bit);
      }
    }
  }
}
