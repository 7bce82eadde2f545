package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Operands are evaluated from left to right, whatever the operators' precedence. */
public final class OperandOrder extends CorpusProgram {
  private int trace;
  private int value;

  public static CorpusProgram create() {
    return new OperandOrder();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 4; i++) {
      trace = 0;
      value = i + 2;
      put(next(1) - next(2) * next(3));
      put(trace);
      put((next(4) << next(1)) + (next(2) ^ next(3) & next(5)));
      put(trace);
      put(value + (value = 7) * value);
      put(value - value++ - value-- - value);
      put(sum(value++, ++value, value = value * 2, value));
      put(next(1) < next(2) == next(4) > next(3));
      put(trace);
    }
  }

  private int next(int digit) {
    trace = trace * 10 + digit;
    return digit + value;
  }

  private static int sum(int a, int b, int c, int d) {
    return a + 100 * b + 10000 * c + 1000000 * d;
  }
}
