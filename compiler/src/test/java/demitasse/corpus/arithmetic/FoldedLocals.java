package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Locals whose values a compiler can know, through branches and loops that it can unroll. */
public final class FoldedLocals extends CorpusProgram {
  private int seed = 1;

  public static CorpusProgram create() {
    return new FoldedLocals();
  }

  @Override
  protected void run() {
    int x = 6;
    int y = x * 7;
    put(y);
    put(y / (x - 1));
    if (x > 5) {
      y = -y;
    } else {
      y = seed;
    }
    put(y % 5);
    int sum = 0;
    for (int i = 0; i < 4; i++) {
      sum = sum * 10 + i;
      put(sum);
    }
    long product = 1;
    for (int i = 1; i <= 20; i++) {
      product *= i;
    }
    put(product);
    byte small = (byte) (x * 50);
    put(small);
    put((char) (small - 100));
    put(Integer.MIN_VALUE / (x - 7));
    put(Integer.MIN_VALUE % (x - 7));
    seed = seed * 5 + x;
    put(seed);
    try {
      put(y / (x - 6));
    } catch (ArithmeticException zero) {
      put(kind(zero));
    }
  }
}
