package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Int shifts by every count, negative ones and those beyond 31 included: five bits count. */
public final class IntShifts extends CorpusProgram {
  private final int[] values = {1, -1, 0x12345678, Integer.MIN_VALUE};

  public static CorpusProgram create() {
    return new IntShifts();
  }

  @Override
  protected void run() {
    for (int value : values) {
      for (int count = -34; count <= 34; count++) {
        put(value << count);
        put(value >> count);
        put(value >>> count);
      }
    }
  }
}
