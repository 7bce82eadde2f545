package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** Parameters reassigned inside try and read in catch and finally. */
public final class ParametersInTry extends CorpusProgram {
  private final int[] cells = {1, 2, 3};
  private int trace;

  public static CorpusProgram create() {
    return new ParametersInTry();
  }

  @Override
  protected void run() {
    for (int i = -1; i < 5; i++) {
      put(inCatch(i, 10));
      put(inFinally(i, 20));
      put(trace);
      put(twice(i, i * 2L));
      put(locals(i));
    }
  }

  private int inCatch(int index, int value) {
    try {
      value = 11;
      value += cells[index];
      index = 100;
      value /= cells[2] - value + 11;
    } catch (ArrayIndexOutOfBoundsException outside) {
      return value * 1000 + index;
    } catch (ArithmeticException zero) {
      return value * 2000 + index;
    }
    return value + index;
  }

  private int inFinally(int index, int value) {
    try {
      index++;
      value = cells[index];
      index++;
      return value + cells[index];
    } catch (ArrayIndexOutOfBoundsException outside) {
      value = -value;
      return value;
    } finally {
      trace = index * 100 + value;
    }
  }

  private long twice(int index, long wide) {
    try {
      wide += 0x100000000L;
      try {
        index += 1;
        wide += cells[index];
        index += 1;
        wide += cells[index];
      } catch (ArrayIndexOutOfBoundsException outside) {
        wide *= index;
        index -= 3;
        wide += cells[index];
      }
    } catch (ArrayIndexOutOfBoundsException again) {
      wide = -wide + index;
    }
    return wide;
  }

  private int locals(int index) {
    int stage = 0;
    long sum = 7;
    try {
      stage = 1;
      sum += cells[index];
      stage = 2;
      sum *= cells[index + 1];
      stage = 3;
    } catch (RuntimeException outside) {
      sum = -sum;
    }
    return (int) sum * 10 + stage;
  }
}
