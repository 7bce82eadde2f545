package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;
import demitasse.machine.Thrown;

/** Lets exceptions cross several frames, some with finally, some without handlers. */
public final class AcrossFrames extends CorpusProgram {
  public static CorpusProgram create() {
    return new AcrossFrames();
  }

  private final int[] cells = {0, 1, 2};
  private int depth;
  private int unwound;

  @Override
  protected void run() {
    for (int i = 0; i < 6; i++) {
      depth = 0;
      unwound = 0;
      try {
        put(first(i));
      } catch (ArrayIndexOutOfBoundsException thrown) {
        put(Thrown.line(thrown));
      } catch (ArithmeticException thrown) {
        put(-Thrown.line(thrown));
      }
      put(depth);
      put(unwound);
    }
  }

  private int first(int i) {
    depth++;
    int result = second(i + 1) * 2;
    depth--;
    return result;
  }

  private int second(int i) {
    depth++;
    try {
      return third(i) + 1;
    } finally {
      unwound += depth;
      depth--;
    }
  }

  private int third(int i) {
    depth++;
    int result = fourth(i) - 1;
    depth--;
    return result;
  }

  private int fourth(int i) {
    try {
      return cells[i] / (i - 1);
    } catch (NullPointerException thrown) {
      unwound = -1;
      return 0;
    }
  }
}
