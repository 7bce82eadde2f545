package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Zero-length arrays of several types: length, loops, bounds and copies of nothing. */
public final class ZeroLength extends CorpusProgram {
  private final int[] ints = {};
  private final byte[] bytes = new byte[0];
  private final String[] texts = {};
  private final int[][] rows = new int[0][5];
  private final long[][] ragged = new long[3][0];

  public static CorpusProgram create() {
    return new ZeroLength();
  }

  @Override
  protected void run() {
    put(ints.length + bytes.length * 10 + texts.length * 100 + rows.length * 1000 + ragged.length);
    int visits = 0;
    for (int value : ints) {
      visits += value + 1;
    }
    for (String text : texts) {
      visits += text.length() + 1;
    }
    for (long[] row : ragged) {
      visits += 1 + row.length;
    }
    put(visits);
    for (int i = -1; i < 2; i++) {
      put(tryInt(i));
      put(tryByte(i));
      put(tryRow(i));
      put(tryRagged(i));
    }
    System.arraycopy(ints, 0, ints, 0, 0);
    System.arraycopy(texts, 0, texts, 0, 0);
    put(ints.length);
  }

  private int tryInt(int index) {
    try {
      return ints[index];
    } catch (ArrayIndexOutOfBoundsException outside) {
      return index * 10;
    }
  }

  private int tryByte(int index) {
    try {
      bytes[index] = 3;
      return 1;
    } catch (ArrayIndexOutOfBoundsException outside) {
      return index * 20;
    }
  }

  private int tryRow(int index) {
    try {
      return rows[index].length;
    } catch (ArrayIndexOutOfBoundsException outside) {
      return index * 30;
    }
  }

  private int tryRagged(int index) {
    try {
      return (int) ragged[1][index];
    } catch (ArrayIndexOutOfBoundsException outside) {
      return index * 40;
    }
  }
}
