package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** In a[i] op= f() the array, index and old value are taken before f() runs. */
public final class CompoundElementOrder extends CorpusProgram {
  private int[] current;
  private final int[] first = {1, 2, 3, 4};
  private final int[] second = {10, 20, 30, 40};
  private int index;

  public static CorpusProgram create() {
    return new CompoundElementOrder();
  }

  @Override
  protected void run() {
    for (int round = 0; round < 3; round++) {
      current = first;
      index = 0;
      current[index++] += change(index);
      current[index] -= change(1);
      current[index++] = current[index] + change(0);
      current[index & 3] <<= change(index & 3) & 7;
      current[0] = current[1] = current[index & 3] + 1;
      long total = 5;
      total += current[index & 3] * (total = 9);
      put(total);
      dump(first);
      dump(second);
      put(index);
    }
  }

  private int change(int by) {
    current = current == first ? second : first;
    index += by > 1 ? 1 : 0;
    current[by] += 100;
    return by + 5;
  }

  private void dump(int[] cells) {
    for (int cell : cells) {
      put(cell);
    }
  }
}
