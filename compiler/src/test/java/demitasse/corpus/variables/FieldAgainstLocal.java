package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** A field read before and after calls that change it, against a copy in a local. */
public final class FieldAgainstLocal extends CorpusProgram {
  private int shared = 1;
  private long wide = 1;
  private final int[] cells = {9};

  public static CorpusProgram create() {
    return new FieldAgainstLocal();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 6; i++) {
      int copy = shared;
      long wideCopy = wide;
      int cell = cells[0];
      disturb(i);
      put(copy);
      put(shared);
      put(wideCopy);
      put(wide);
      put(cell);
      put(cells[0]);
      put(shared + disturb(1) + shared);
      put(cells[0] * (disturb(2) & 15) + cells[0]);
    }
  }

  private int disturb(int by) {
    shared = shared * 2 + by;
    wide = wide << 5 ^ by;
    cells[0] -= by;
    return shared;
  }
}
