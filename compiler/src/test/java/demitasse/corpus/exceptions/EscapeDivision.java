package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Lets a division by zero escape from the middle of an expression. */
public final class EscapeDivision extends CorpusProgram {
  public static CorpusProgram create() {
    return new EscapeDivision();
  }

  private int divisor = 25;
  private int calls;

  @Override
  protected void run() {
    while (true) {
      put(next() + 144 / divisor * next());
    }
  }

  private int next() {
    calls++;
    divisor--;
    return calls;
  }
}
