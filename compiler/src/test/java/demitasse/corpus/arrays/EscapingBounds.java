package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** An index beyond an array's end escapes: the handler gets kind, file and line. */
public final class EscapingBounds extends CorpusProgram {
  private final int[] cells = {3, 1, 2, 6, 4, 5};

  public static CorpusProgram create() {
    return new EscapingBounds();
  }

  @Override
  protected void run() {
    int index = 0;
    for (int i = 0; i < 20; i++) {
      put(index);
      index = cells[index];
      put(cells[i % 6]++);
    }
  }
}
