package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** Static initialisers with loops, branches and exceptions that ran at build time. */
public final class InitialisedAtBuild extends CorpusProgram {
  private static final int[] SQUARES = new int[12];
  private static final long FACTORIAL;
  private static final int CAUGHT;
  private static int counter = 5;

  static {
    long product = 1;
    for (int i = 0; i < SQUARES.length; i++) {
      SQUARES[i] = i * i;
      product *= i + 1;
    }
    FACTORIAL = product;
    int caught;
    try {
      caught = SQUARES[SQUARES.length];
    } catch (ArrayIndexOutOfBoundsException outside) {
      caught = 42;
    }
    CAUGHT = caught;
  }

  private static final int FROM_COUNTER = counter * 3;
  private static int late = next(10);

  private static int next(int by) {
    return FROM_COUNTER + by;
  }

  public static CorpusProgram create() {
    return new InitialisedAtBuild();
  }

  @Override
  protected void run() {
    put(FACTORIAL);
    put(CAUGHT);
    put(FROM_COUNTER);
    put(late);
    counter = 5;
    for (int i = 0; i < SQUARES.length; i++) {
      put(SQUARES[i] + counter);
      counter += next(i);
    }
    put(counter);
  }
}
