package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Changes int, long and reference variables in try and reads them in catch and after. */
public final class VariablesAcrossTry extends CorpusProgram {
  public static CorpusProgram create() {
    return new VariablesAcrossTry();
  }

  private int[] data = {4, 2, 0, 1};
  private final Object[] names = {"a", "bb", "ccc", this};

  @Override
  protected void run() {
    for (int start = 0; start < 4; start++) {
      scan(start, 1_000_000_007L, names[start]);
    }
  }

  private void scan(int start, long wide, Object name) {
    int index = start;
    int quotient = -1;
    long product = wide;
    Object last = null;
    boolean entered = false;
    try {
      entered = true;
      for (; ; index++) {
        last = names[index];
        product *= 31;
        quotient = 100 / data[index];
        product += quotient;
        last = name;
      }
    } catch (ArithmeticException | ArrayIndexOutOfBoundsException thrown) {
      put(index);
      put(quotient);
      put(product);
      put(last == null ? -1 : last instanceof String text ? text.length() : 0);
      product -= kind(thrown);
      quotient = index;
    } finally {
      put(entered);
      put(product);
      put(quotient);
    }
    put(index + quotient);
  }
}
