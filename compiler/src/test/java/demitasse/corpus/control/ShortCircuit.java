package demitasse.corpus.control;

import demitasse.corpus.CorpusProgram;

/** Short-circuit and, or and not: which operands run, in conditions and as values. */
public final class ShortCircuit extends CorpusProgram {
  private int trace;

  public static CorpusProgram create() {
    return new ShortCircuit();
  }

  @Override
  protected void run() {
    for (int bits = 0; bits < 16; bits++) {
      trace = 0;
      put(test(bits, 0) && test(bits, 1) || test(bits, 2) && test(bits, 3));
      put(trace);
      trace = 0;
      if (!(test(bits, 0) || !test(bits, 1)) && (test(bits, 2) || test(bits, 3))) {
        trace += 10000;
      }
      put(trace);
      trace = 0;
      boolean value =
          test(bits, 0) ? test(bits, 1) || test(bits, 2) : !test(bits, 3) && test(bits, 1);
      put(value);
      put(trace);
    }
  }

  private boolean test(int bits, int index) {
    trace = trace * 10 + index + 1;
    return (bits >> index & 1) != 0;
  }
}
