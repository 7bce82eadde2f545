package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Compound assignment of a long operand to int, short, byte and char targets. */
public final class CompoundWithLong extends CorpusProgram {
  private int total;
  private final long[] operands = {
    1L, -1L, 0x80000000L, 0x1_0000_0001L, -0x1_0000_0000L, Long.MAX_VALUE
  };

  public static CorpusProgram create() {
    return new CompoundWithLong();
  }

  @Override
  protected void run() {
    for (long operand : operands) {
      total = 0x7FFFFFF0;
      total += operand;
      put(total);
      total *= operand;
      put(total);
      total /= operand;
      put(total);
      total >>= operand;
      put(total);
      short half = 1000;
      half += operand;
      put(half);
      byte small = 10;
      small -= operand;
      put(small);
      char letter = 'A';
      letter *= operand;
      put(letter);
      long wide = 10;
      wide += total;
      wide <<= 3;
      wide |= operand;
      put(wide);
    }
  }
}
