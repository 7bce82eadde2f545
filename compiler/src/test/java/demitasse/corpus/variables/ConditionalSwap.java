package demitasse.corpus.variables;

import demitasse.corpus.CorpusProgram;

/** Locals that swap only on one path to a join, so that phis take crossed inputs. */
public final class ConditionalSwap extends CorpusProgram {
  private final int[] pattern = {1, 0, 1, 1, 0, 0, 1, 0};

  public static CorpusProgram create() {
    return new ConditionalSwap();
  }

  @Override
  protected void run() {
    int low = 100;
    int high = 7;
    long wideLow = 1L << 40;
    long wideHigh = -3;
    for (int bit : pattern) {
      if (bit == 1) {
        int keep = low;
        low = high;
        high = keep;
      } else {
        long keep = wideLow;
        wideLow = wideHigh;
        wideHigh = keep;
      }
      low++;
      wideHigh -= low;
      put(low);
      put(high);
      put(wideLow);
      put(wideHigh);
      if (low > high) {
        int keep = high;
        high = low;
        low = keep;
      }
      put(high - low);
    }
  }
}
