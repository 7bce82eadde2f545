package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Arrays of objects with gaps, calls on elements, replacement and identity. */
public final class ReferenceArrays extends CorpusProgram {
  private static final class Counter {
    private int total;

    int add(int by) {
      total += by;
      return total;
    }
  }

  private final Counter[] counters = new Counter[5];
  private final Counter spare = new Counter();

  public static CorpusProgram create() {
    return new ReferenceArrays();
  }

  private ReferenceArrays() {
    counters[0] = new Counter();
    counters[1] = new Counter();
    counters[3] = counters[0];
  }

  @Override
  protected void run() {
    for (int round = 0; round < 4; round++) {
      for (int i = 0; i < counters.length; i++) {
        try {
          put(counters[i].add(i + round));
        } catch (NullPointerException missing) {
          put(-i);
        }
      }
      put(counters[0] == counters[3]);
      if (round == 1) {
        counters[2] = spare;
        counters[0] = null;
      }
      if (round == 2) {
        counters[4] = counters[1];
        counters[0] = counters[2];
      }
    }
    int present = 0;
    for (Counter counter : counters) {
      present += counter == null ? 0 : 1;
    }
    put(present);
  }
}
