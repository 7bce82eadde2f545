package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** A long remainder by zero that escapes from a method called in a loop. */
public final class EscapingLongRemainder extends CorpusProgram {
  private long divisor;

  public static CorpusProgram create() {
    return new EscapingLongRemainder();
  }

  @Override
  protected void run() {
    divisor = 0x700000000L;
    for (int i = 0; i < 50; i++) {
      put(rest(i * 1000003L));
      divisor >>= 3;
    }
  }

  private long rest(long value) {
    return value % divisor;
  }
}
