package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Catches several kinds in one handler and asks for the kind inside. */
public final class MultiCatch extends CorpusProgram {
  public static CorpusProgram create() {
    return new MultiCatch();
  }

  private final int[] table = {3, 0, 8};
  private final Object[] objects = {"text", table, null};

  @Override
  protected void run() {
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        try {
          put(step(i, j));
        } catch (ArithmeticException | ArrayIndexOutOfBoundsException thrown) {
          put(thrown instanceof ArithmeticException ? 100 : 200);
          put(Thrown.line(thrown));
        } catch (ClassCastException | NullPointerException thrown) {
          put(300 + kind(thrown));
          put(Thrown.line(thrown));
        }
      }
    }
  }

  private int step(int i, int j) {
    int divided = 24 / table[i];
    String text = (String) objects[j];
    return divided + text.length();
  }
}
