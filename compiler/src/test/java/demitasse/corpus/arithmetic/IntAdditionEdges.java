package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Int addition and subtraction over all pairs of edge values, wrapping included. */
public final class IntAdditionEdges extends CorpusProgram {
  private final int[] operands = {
    0,
    1,
    -1,
    2,
    -2,
    127,
    128,
    -128,
    32767,
    -32768,
    65536,
    0x7FFFFFFE,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE
  };

  public static CorpusProgram create() {
    return new IntAdditionEdges();
  }

  @Override
  protected void run() {
    for (int left : operands) {
      for (int right : operands) {
        put(left + right);
        put(left - right);
      }
    }
  }
}
