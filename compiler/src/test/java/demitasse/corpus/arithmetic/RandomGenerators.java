package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Generators of random numbers: congruential, xorshift and SplitMix of 64 bits. */
public final class RandomGenerators extends CorpusProgram {
  private long congruential;
  private int xorshift;
  private long split;

  public static CorpusProgram create() {
    return new RandomGenerators();
  }

  @Override
  protected void run() {
    congruential = 42;
    xorshift = 2463534242L > 0 ? (int) 2463534242L : 0;
    split = -1;
    for (int i = 0; i < 25; i++) {
      congruential = (congruential * 0x5DEECE66DL + 0xBL) & ((1L << 48) - 1);
      put((int) (congruential >>> 17));
      xorshift ^= xorshift << 13;
      xorshift ^= xorshift >>> 17;
      xorshift ^= xorshift << 5;
      put(xorshift);
      split += 0x9E3779B97F4A7C15L;
      long mixed = (split ^ split >>> 30) * 0xBF58476D1CE4E5B9L;
      mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
      put(mixed ^ mixed >>> 31);
    }
  }
}
