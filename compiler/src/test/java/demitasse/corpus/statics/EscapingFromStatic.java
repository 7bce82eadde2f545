package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** An exception of the program's own class escapes from a static method. */
public final class EscapingFromStatic extends CorpusProgram {
  private static final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    Fault() {
      super("fault");
    }
  }

  private static int level;

  public static CorpusProgram create() {
    return new EscapingFromStatic();
  }

  @Override
  protected void run() {
    level = 0;
    for (int i = 0; i < 20; i++) {
      put(raise(i));
      put(level);
    }
  }

  private static int raise(int by) {
    level += by;
    if (level > 50) {
      throw new Fault();
    }
    return level * 2;
  }
}
