package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Loops with bounds at the ends of the int range, several variables and changing limits. */
public final class NestedLoopBounds extends CorpusProgram {
  private int limit;

  public static CorpusProgram create() {
    return new NestedLoopBounds();
  }

  @Override
  protected void run() {
    int rounds = 0;
    for (int i = Integer.MAX_VALUE - 3; i > 0; i++) {
      rounds++;
    }
    put(rounds);
    for (int i = Integer.MIN_VALUE + 2; i < 0; i--) {
      rounds += 10;
    }
    put(rounds);
    for (byte b = 120; b > 0; b++) {
      rounds += 100;
    }
    put(rounds);
    for (char c = 3; c < 10; c--) {
      rounds += 1000;
    }
    put(rounds);
    for (int low = 0, high = 20; low < high; low += 3, high--) {
      put(low * 100 + high);
    }
    limit = 10;
    for (int i = 0; i < limit; i += 2) {
      limit -= i & 1;
      limit++;
      if (limit > 15) {
        limit -= 5;
      }
      put(limit);
    }
    for (; ; ) {
      if (limit-- < 8) {
        break;
      }
    }
    put(limit);
    for (long wide = 0x7FFFFFFEL; wide < 0x80000002L; wide++) {
      put(wide);
    }
  }
}
