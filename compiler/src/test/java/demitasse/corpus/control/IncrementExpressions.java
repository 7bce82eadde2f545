package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Pre- and postfix increments inside expressions on locals, fields and elements. */
@SuppressWarnings("UnusedAssignment") // the lost value of i = i++ is what is tested
public final class IncrementExpressions extends CorpusProgram {
  private int field;
  private final int[] cells = new int[6];

  public static CorpusProgram create() {
    return new IncrementExpressions();
  }

  @Override
  protected void run() {
    int i = 1;
    i = i++ + ++i;
    put(i);
    i = i++;
    put(i);
    i = i-- - --i;
    put(i);
    int j = i++ * 2 + i;
    put(j);
    field = 10;
    field = field++ + field--;
    put(field);
    field += field++ + ++field;
    put(field);
    for (int k = 0; k < cells.length; k++) {
      cells[k] = k * k;
    }
    int index = 0;
    cells[index++] = cells[index] + index++;
    put(index);
    cells[index] = index = 4;
    put(cells[2]);
    cells[--index]++;
    cells[index--] += cells[index]-- + 100;
    ++cells[cells[1] & 3];
    for (int cell : cells) {
      put(cell);
    }
    put(index);
    long wide = 0xFFFFFFFFL;
    put(wide++ + ++wide);
    put(wide--);
    put(-wide-- - --wide);
  }
}
