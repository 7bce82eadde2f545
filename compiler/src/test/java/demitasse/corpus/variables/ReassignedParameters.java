package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** Parameters that are reassigned on some paths, in loops and from each other. */
public final class ReassignedParameters extends CorpusProgram {
  public static CorpusProgram create() {
    return new ReassignedParameters();
  }

  @Override
  protected void run() {
    for (int i = -3; i < 6; i++) {
      put(clamp(i * 10, -15, 25));
      put(countDown(i, i + 3));
      put(exchange(i, i * 7, i * 49));
      put(wide(i, i));
      put(narrow((byte) (i * 50), (char) i, i > 2));
    }
  }

  private static int clamp(int value, int low, int high) {
    if (value < low) {
      value = low;
    } else if (value > high) {
      value = high;
    }
    return value;
  }

  private static int countDown(int from, int by) {
    int steps = 0;
    while (from > -20) {
      from -= by > 0 ? by : 1;
      by = by / 2;
      steps++;
    }
    return steps * 100 - from;
  }

  private static int exchange(int a, int b, int c) {
    for (int i = 0; i < 5; i++) {
      int keep = a;
      a = b;
      b = c;
      c = keep + i;
    }
    return a + b * 3 + c * 5;
  }

  private static long wide(long value, int shift) {
    value <<= shift & 7;
    shift = (int) value;
    value = value * shift + (shift = 3);
    return value - shift;
  }

  private static int narrow(byte small, char letter, boolean flag) {
    small += 100;
    letter -= 1;
    flag = !flag || small < 0;
    return flag ? small : letter;
  }
}
