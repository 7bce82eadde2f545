package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Packing and unpacking of signed and unsigned fields of a 32-bit register image. */
public final class BitFields extends CorpusProgram {
  private int register;

  public static CorpusProgram create() {
    return new BitFields();
  }

  @Override
  protected void run() {
    register = 0xDEADBEEF;
    for (int i = 0; i < 20; i++) {
      register = insert(register, i % 7 * 4, 1 + i % 5, i * 3);
      put(register);
      put(extract(register, i, 5));
      put(extractSigned(register, i, 5));
      register = insert(register, 0, 32, ~register);
      put(register);
    }
    put(extract(register, 0, 32));
    put(extractSigned(register, 0, 32));
  }

  private static int mask(int width) {
    return width == 32 ? -1 : (1 << width) - 1;
  }

  private static int insert(int word, int position, int width, int value) {
    int mask = mask(width) << position;
    return word & ~mask | value << position & mask;
  }

  private static int extract(int word, int position, int width) {
    return word >>> position & mask(width);
  }

  private static int extractSigned(int word, int position, int width) {
    return word << 32 - position - width >> 32 - width;
  }
}
