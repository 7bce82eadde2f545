package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Expressions of constants that javac folds beside the same with run-time operands. */
@SuppressWarnings("ConstantOverflow") // the folding of overflow is what is tested
public final class FoldedExpressions extends CorpusProgram {
  private static final int BIG = 2_000_000_000;
  private static final long WIDE = 9_000_000_000L;
  private int big = BIG;
  private long wide = WIDE;

  public static CorpusProgram create() {
    return new FoldedExpressions();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 3; i++) {
      put(BIG + BIG);
      put(big + big);
      put(BIG * 3 - 1);
      put(big * 3 - 1);
      put((int) WIDE);
      put((int) wide);
      put((byte) BIG);
      put((byte) big);
      put((char) -BIG);
      put((char) -big);
      put(BIG >>> 33);
      put(big >>> 33);
      put(WIDE << 40);
      put(wide << 40);
      put(-BIG / 7 % 1000);
      put(-big / 7 % 1000);
      put(WIDE * BIG / 13);
      put(wide * big / 13);
      put(BIG > WIDE ? 1 : 2);
      put(big > wide ? 1 : 2);
      put(~BIG & 0xFF00 | 0x12 ^ 5);
      put(~big & 0xFF00 | 0x12 ^ 5);
      big -= i;
      wide += i;
    }
  }
}
