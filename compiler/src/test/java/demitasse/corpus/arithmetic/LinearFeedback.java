package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Galois and Fibonacci shift registers of 16, 32 and 64 bits. */
public final class LinearFeedback extends CorpusProgram {
  private short half;
  private int word;
  private long wide;

  public static CorpusProgram create() {
    return new LinearFeedback();
  }

  @Override
  protected void run() {
    half = (short) 0xACE1;
    word = 1;
    wide = 0x8000000000000001L;
    for (int i = 0; i < 40; i++) {
      int low = half & 1;
      half = (short) ((half & 0xFFFF) >>> 1);
      half ^= -low & 0xB400;
      put(half);
      word = (word >>> 1) ^ (-(word & 1) & 0xD0000001);
      put(word);
      long bit = (wide ^ wide >>> 1 ^ wide >>> 3 ^ wide >>> 4) & 1;
      wide = wide >>> 1 | bit << 63;
      put(wide);
    }
  }
}
