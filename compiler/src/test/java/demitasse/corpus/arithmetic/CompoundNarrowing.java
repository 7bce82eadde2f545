package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Compound assignment to byte, short and char fields and locals narrows silently. */
public final class CompoundNarrowing extends CorpusProgram {
  private byte small;
  private short medium;
  private char letter;
  private final int[] operands = {
    1, -1, 100, 127, 128, 255, 256, 32767, 32768, 65535, 65536, -70000
  };

  public static CorpusProgram create() {
    return new CompoundNarrowing();
  }

  @Override
  protected void run() {
    for (int operand : operands) {
      fields(operand);
      locals(operand);
    }
  }

  private void fields(int operand) {
    small = 100;
    small += operand;
    put(small);
    small *= 3;
    put(small);
    medium = 30000;
    medium -= operand;
    put(medium);
    medium <<= 3;
    put(medium);
    letter = 'z';
    letter += operand;
    put(letter);
    letter ^= operand;
    put(letter);
  }

  private void locals(int operand) {
    byte local = 7;
    local <<= 4;
    put(local);
    local >>>= 1;
    put(local);
    local |= operand;
    put(local);
    short half = -3;
    half /= operand;
    put(half);
    half -= 0x12345;
    put(half);
    char unsigned = 3;
    unsigned -= operand;
    put(unsigned);
    unsigned >>= 2;
    put(unsigned);
  }
}
