package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** System.arraycopy between arrays of every element type, references included. */
public final class CopyBetween extends CorpusProgram {
  private final short[] shorts = {1, -2, 3, -4};
  private final short[] moreShorts = new short[6];
  private final boolean[] flags = {true, false, true};
  private final boolean[] moreFlags = new boolean[3];
  private final String[] texts = {"a", "bb", null, "dddd"};
  private final String[] moreTexts = {"z", "z", "z", "z", "z"};
  private final Object[] objects = new Object[4];
  private final int[][] rows = {{1}, {2}, {3}};
  private final int[][] moreRows = new int[3][];
  private int from = 1;

  public static CorpusProgram create() {
    return new CopyBetween();
  }

  @Override
  protected void run() {
    System.arraycopy(shorts, from, moreShorts, 2, 3);
    for (short value : moreShorts) {
      put(value);
    }
    System.arraycopy(flags, 0, moreFlags, from, 2);
    for (boolean value : moreFlags) {
      put(value);
    }
    System.arraycopy(texts, from, moreTexts, from + 1, 3);
    for (String text : moreTexts) {
      put(text == null ? -1 : text.length());
    }
    System.arraycopy(moreTexts, 0, objects, 0, 4);
    for (Object object : objects) {
      put(object == moreTexts[0]);
    }
    System.arraycopy(rows, 0, moreRows, 1, 2);
    moreRows[1][0] = 50;
    put(rows[0][0]);
    put(moreRows[0] == null);
    from++;
    put(moreRows[from] == rows[1]);
  }
}
