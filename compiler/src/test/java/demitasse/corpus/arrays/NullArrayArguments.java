package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Passes arrays of several lengths, and null, to a method that reads their length. */
public final class NullArrayArguments extends CorpusProgram {
  private final int[][] rows = {{1, 2, 3}, null, {4, 5, 6, 7, 8}, null, {}};
  private final byte[][] texts = {null, {1}, {2, 3}};

  public static CorpusProgram create() {
    return new NullArrayArguments();
  }

  @Override
  protected void run() {
    for (int[] row : rows) {
      put(sumOrMinusOne(row));
      for (int i = -1; i < 6; i++) {
        put(at(row, i));
      }
    }
    for (byte[] text : texts) {
      put(passedOn(text, 1));
    }
  }

  private int sumOrMinusOne(int[] row) {
    if (row == null) {
      return -1;
    }
    int sum = row.length * 1000;
    for (int value : row) {
      sum += value;
    }
    return sum;
  }

  private int at(int[] row, int index) {
    try {
      return row[index];
    } catch (NullPointerException | ArrayIndexOutOfBoundsException refused) {
      return -kind(refused);
    }
  }

  private int passedOn(byte[] text, int index) {
    return text == null ? 7 : last(text, index) * 10 + text.length;
  }

  private int last(byte[] text, int index) {
    return index < text.length ? text[index] : text[text.length - 1];
  }
}
