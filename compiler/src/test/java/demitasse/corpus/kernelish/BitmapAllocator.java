package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Allocates runs of blocks from a bitmap in a fixed array. */
public final class BitmapAllocator extends CorpusProgram {
  public static CorpusProgram create() {
    return new BitmapAllocator();
  }

  private final int[] bitmap = new int[3];
  private final int[] held = new int[10];
  private final int[] lengths = new int[10];
  private int seed = 2024;

  private int next(int bound) {
    seed = seed * 1_664_525 + 1_013_904_223;
    return (seed >>> 8) % bound;
  }

  @Override
  protected void run() {
    for (int i = 0; i < 40; i++) {
      int slot = next(held.length);
      if (lengths[slot] == 0) {
        int length = 1 + next(16);
        int block = allocate(length);
        put(block);
        if (block >= 0) {
          held[slot] = block;
          lengths[slot] = length;
        }
      } else {
        mark(held[slot], lengths[slot], false);
        lengths[slot] = 0;
      }
      int used = 0;
      for (int word : bitmap) {
        used += Integer.bitCount(word);
      }
      put(used);
    }
    for (int word : bitmap) {
      put(word);
    }
  }

  private boolean isUsed(int block) {
    return (bitmap[block >> 5] >>> block & 1) != 0;
  }

  private int allocate(int length) {
    int run = 0;
    for (int block = 0; block < bitmap.length * 32; block++) {
      run = isUsed(block) ? 0 : run + 1;
      if (run == length) {
        mark(block - length + 1, length, true);
        return block - length + 1;
      }
    }
    return -1;
  }

  private void mark(int block, int length, boolean used) {
    for (int i = block; i < block + length; i++) {
      if (used) {
        bitmap[i >> 5] |= 1 << i;
      } else {
        bitmap[i >> 5] &= ~(1 << i);
      }
    }
  }
}
