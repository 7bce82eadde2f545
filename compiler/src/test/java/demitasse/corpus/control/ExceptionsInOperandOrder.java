package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Which operand's exception comes first, and what ran before it. */
public final class ExceptionsInOperandOrder extends CorpusProgram {
  private int trace;
  private int zero;
  private int[] none;
  private final int[] cells = {1, 2};

  public static CorpusProgram create() {
    return new ExceptionsInOperandOrder();
  }

  @Override
  protected void run() {
    for (int scenario = 0; scenario < 9; scenario++) {
      trace = 0;
      cells[0] = 1;
      zero = 0;
      try {
        put(evaluate(scenario));
      } catch (RuntimeException thrown) {
        put(kind(thrown));
      }
      put(trace);
      put(cells[0]);
    }
    none = cells;
    put(evaluate(3));
    none = null;
  }

  private int evaluate(int scenario) {
    switch (scenario) {
      case 0:
        return mark(1) / zero + none[mark(2)];
      case 1:
        return none[mark(1)] / mark(2);
      case 2:
        cells[mark(5)] = mark(2) / zero;
        return 0;
      case 3:
        none[mark(1)] = mark(2);
        return cells[1];
      case 4:
        cells[0] += mark(3) / zero;
        return 0;
      case 5:
        return cells[mark(2)] + (zero = mark(4));
      case 6:
        return cells[cells[0] = -1] + mark(7);
      case 7:
        return take(mark(1), mark(2) % zero, mark(3));
      default:
        cells[0] = mark(6);
        cells[2] = mark(7);
        return 1;
    }
  }

  private int mark(int digit) {
    trace = trace * 10 + digit;
    return digit;
  }

  private int take(int a, int b, int c) {
    trace = -1;
    return a + b + c;
  }
}
