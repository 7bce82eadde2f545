package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** Statics of nested classes, each with its own state and initialiser. */
public final class NestedClassStatics extends CorpusProgram {
  private static final class First {
    static int state = 10;
    static final int[] HISTORY = new int[4];

    static int advance() {
      HISTORY[state & 3] = state;
      return ++state;
    }
  }

  private static final class Second {
    static int state = First.HISTORY.length * 100;

    static class Inner {
      static long state = Second.state * 1000L;

      static long advance() {
        Second.state -= 3;
        return state += Second.state;
      }
    }
  }

  private static int state = 7;

  public static CorpusProgram create() {
    return new NestedClassStatics();
  }

  @Override
  protected void run() {
    First.state = 10;
    Second.state = 400;
    Second.Inner.state = 400_000L;
    state = 7;
    for (int i = 0; i < 6; i++) {
      put(First.advance());
      put(Second.Inner.advance());
      put(Second.state);
      state += First.state;
      put(state);
    }
    for (int value : First.HISTORY) {
      put(value);
    }
  }
}
