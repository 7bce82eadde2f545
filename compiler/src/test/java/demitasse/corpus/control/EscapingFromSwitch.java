package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** An exception thrown from a case of a switch in a loop escapes with that case's line. */
public final class EscapingFromSwitch extends CorpusProgram {
  private final int[] plan = {3, 1, 4, 1, 5, 9, 2, 6, 5, 8, 0};
  private int total;

  public static CorpusProgram create() {
    return new EscapingFromSwitch();
  }

  @Override
  protected void run() {
    total = 0;
    for (int step : plan) {
      put(step(step));
      put(total);
    }
  }

  private int step(int selector) {
    switch (selector) {
      case 1:
      case 3:
        total += 2;
        return total;
      case 4:
        total *= 3;
        break;
      case 8:
        throw new IllegalStateException("case eight");
      default:
        total -= selector;
    }
    return -total;
  }
}
