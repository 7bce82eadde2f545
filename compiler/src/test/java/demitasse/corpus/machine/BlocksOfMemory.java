package demitasse.corpus.machine;

import demitasse.corpus.CorpusProgram;
import demitasse.corpus.trusted.Bus;

/** Fills, copies, compares and sums blocks of memory, with pointers that are plain numbers. */
public final class BlocksOfMemory extends CorpusProgram {
  private static final int SOURCE = 0x3000;
  private static final int TARGET = 0x3800;

  public static CorpusProgram create() {
    return new BlocksOfMemory();
  }

  private static void copy(int from, int to, int count) {
    int i = 0;
    while (i + 4 <= count && (from + i & 3) == 0 && (to + i & 3) == 0) {
      Bus.store32(to + i, Bus.load32(from + i));
      i += 4;
    }
    for (; i < count; i++) {
      Bus.store8(to + i, Bus.load8(from + i));
    }
  }

  private static int sum(int at, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum = Integer.rotateLeft(sum, 5) ^ Bus.load8(at + i);
    }
    return sum;
  }

  private static int firstDifference(int first, int second, int count) {
    for (int i = 0; i < count; i++) {
      if (Bus.load8(first + i) != Bus.load8(second + i)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  protected void run() {
    int seed = 12345;
    for (int i = 0; i < 256; i++) {
      seed = seed * 1103515245 + 12345;
      Bus.store8(SOURCE + i, seed >>> 16);
    }
    for (int count = 1; count < 256; count = count * 2 + 1) {
      for (int shift = 0; shift < 3; shift++) {
        copy(SOURCE + shift, TARGET + 4 * shift, count);
        put(sum(TARGET, 280));
        put(firstDifference(SOURCE + shift, TARGET + 4 * shift, count + 1));
      }
    }
    for (int i = 0; i < 5; i++) {
      put(Bus.addMasked(TARGET, 0x1111_1111));
    }
  }
}
