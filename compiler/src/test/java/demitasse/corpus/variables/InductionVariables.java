package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** Several loop counters with different steps, used after the loop and in its condition. */
public final class InductionVariables extends CorpusProgram {
  private int bound = 10;

  public static CorpusProgram create() {
    return new InductionVariables();
  }

  @Override
  protected void run() {
    int up = 0;
    int down = bound;
    int power = 1;
    long big = Long.MIN_VALUE;
    for (; up < down; up++, down--, power <<= 2) {
      big += power;
      put(up * down);
      put(power);
      put(big);
    }
    put(up);
    put(down);
    int i;
    for (i = 0; i < bound; i++) {
      if (i * i > 30) {
        break;
      }
    }
    put(i);
    int j = 0;
    int sum = 0;
    while (j++ < bound) {
      sum += j;
      if (j % 4 == 0) {
        j += 2;
      }
    }
    put(j);
    put(sum);
    bound += 1;
  }
}
