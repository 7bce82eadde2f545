package demitasse.corpus.exceptions;

import demitasse.corpus.CorpusProgram;

/** Reassigns parameters in try and reads them in the handlers. */
public final class ReassignedParameters extends CorpusProgram {
  public static CorpusProgram create() {
    return new ReassignedParameters();
  }

  private final int[] items = {9, 8, 7};
  private final String[] texts = {"zero", null, "two"};

  @Override
  protected void run() {
    for (int i = -1; i < 4; i++) {
      put(count(i, 5L, "seed"));
      put(swap(i, i + 1));
      put(guarded(i, items));
    }
  }

  private long count(int index, long sum, String text) {
    try {
      sum += index;
      text = texts[index];
      index += 10;
      sum *= text.length();
      text = "done";
      index += items[index - 10];
      return sum + index;
    } catch (NullPointerException thrown) {
      return sum * 1000 + index;
    } catch (RuntimeException thrown) {
      return sum * 1000 + index * 10L + text.length();
    }
  }

  private int swap(int left, int right) {
    try {
      int kept = left;
      left = right;
      right = kept;
      return items[left] * 10 + items[right];
    } catch (ArrayIndexOutOfBoundsException thrown) {
      return -(left * 100 + right);
    } finally {
      left = right;
      put(left);
    }
  }

  private int guarded(int index, int[] array) {
    try {
      int value = array[index];
      array = null;
      index = value;
      return array[index];
    } catch (NullPointerException thrown) {
      return array == null ? index : -index;
    } catch (RuntimeException thrown) {
      return array.length + index;
    }
  }
}
