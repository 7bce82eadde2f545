package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** An int division by zero that escapes: the handler gets kind, file and line. */
public final class EscapingDivision extends CorpusProgram {
  private int divisor;

  public static CorpusProgram create() {
    return new EscapingDivision();
  }

  @Override
  protected void run() {
    for (divisor = 5; divisor > -3; divisor--) {
      put(100 / divisor);
      put(divisor);
    }
  }
}
