package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Int multiplication, low 32 bits kept, over pairs of edge values. */
public final class IntMultiplicationEdges extends CorpusProgram {
  private final int[] operands = {
    0,
    1,
    -1,
    3,
    -7,
    46340,
    46341,
    65535,
    65536,
    -65536,
    0x10001,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE
  };

  public static CorpusProgram create() {
    return new IntMultiplicationEdges();
  }

  @Override
  protected void run() {
    for (int left : operands) {
      for (int right : operands) {
        put(left * right);
      }
    }
  }
}
