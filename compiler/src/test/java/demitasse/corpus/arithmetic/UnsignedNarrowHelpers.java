package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Unsigned views of byte and short, against the masks they stand for. */
public final class UnsignedNarrowHelpers extends CorpusProgram {
  private final byte[] bytes = {0, 1, 127, -128, -1};
  private final short[] shorts = {0, 1, 32767, -32768, -1};

  public static CorpusProgram create() {
    return new UnsignedNarrowHelpers();
  }

  @Override
  protected void run() {
    for (byte value : bytes) {
      put(Byte.toUnsignedInt(value));
      put(Byte.toUnsignedLong(value));
      put(Byte.toUnsignedInt(value) == (value & 0xFF));
    }
    for (short value : shorts) {
      put(Short.toUnsignedInt(value));
      put(Short.toUnsignedLong(value));
      put(Short.toUnsignedInt(value) == (char) value);
      put(Short.reverseBytes(value));
    }
  }
}
