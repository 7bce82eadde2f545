package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Do-while loops with continue to their condition, breaks and side effects in conditions. */
public final class DoWhileLoops extends CorpusProgram {
  private int fuel;

  public static CorpusProgram create() {
    return new DoWhileLoops();
  }

  @Override
  protected void run() {
    for (int start = -1; start < 8; start++) {
      put(collatz(start));
      put(skipping(start));
      fuel = start;
      int spins = 0;
      do {
        spins++;
      } while (burn() && spins < 5);
      put(spins);
      put(fuel);
    }
  }

  private static int collatz(int value) {
    int steps = 0;
    do {
      if (value <= 1) {
        break;
      }
      value = (value & 1) == 0 ? value / 2 : 3 * value + 1;
      steps++;
    } while (true);
    return steps;
  }

  private static int skipping(int start) {
    int sum = 0;
    int i = start;
    do {
      if (i % 2 == 0) {
        continue;
      }
      sum += i;
    } while (i++ < 6);
    return sum * 100 + i;
  }

  private boolean burn() {
    return fuel-- > 0;
  }
}
