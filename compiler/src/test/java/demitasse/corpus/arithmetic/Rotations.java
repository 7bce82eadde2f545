package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Rotations of int and long by counts of either sign and beyond the width. */
public final class Rotations extends CorpusProgram {
  private final int[] counts = {0, 1, -1, 8, 31, 32, 33, 63, 64, 65, -32, -33, Integer.MIN_VALUE};
  private int word = 0x80000F01;
  private long wide = 0x8000_0000_0000_F001L;

  public static CorpusProgram create() {
    return new Rotations();
  }

  @Override
  protected void run() {
    for (int count : counts) {
      put(Integer.rotateLeft(word, count));
      put(Integer.rotateRight(word, count));
      put(Long.rotateLeft(wide, count));
      put(Long.rotateRight(wide, count));
      word = Integer.rotateLeft(word, 5) + 1;
      wide = Long.rotateRight(wide, 17) - 1;
    }
    put(Integer.rotateLeft(0x12345678, 4));
    put(Long.rotateLeft(1L, 63));
  }
}
