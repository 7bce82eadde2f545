package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** Flags and minimum so far carried through nested loops with several exits. */
public final class LoopCarriedFlags extends CorpusProgram {
  private final int[] data = {9, 4, 7, 4, 1, 8, 1, 6};

  public static CorpusProgram create() {
    return new LoopCarriedFlags();
  }

  @Override
  protected void run() {
    for (int skip = 0; skip < 4; skip++) {
      boolean found = false;
      boolean rising = true;
      int least = Integer.MAX_VALUE;
      int at = -1;
      long total = 0;
      for (int i = skip; i < data.length; i++) {
        int value = data[i];
        if (value < least) {
          least = value;
          at = i;
          found |= i > 3;
        } else if (value == least && !found) {
          found = true;
          continue;
        }
        rising &= i == skip || data[i - 1] <= value;
        for (int j = i; j < data.length; j += skip + 1) {
          total = total * 10 + data[j];
          if (total > 1000000000000L) {
            total %= 1000007;
            break;
          }
        }
      }
      put(found);
      put(rising);
      put(least);
      put(at);
      put(total);
      data[skip] += 5;
    }
  }
}
