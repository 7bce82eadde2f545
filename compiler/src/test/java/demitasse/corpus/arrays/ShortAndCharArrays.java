package demitasse.corpus.arrays;

import demitasse.corpus.CorpusProgram;

/** Short and char array elements with signs, wrapping and compound updates. */
public final class ShortAndCharArrays extends CorpusProgram {
  private final short[] shorts = new short[6];
  private final char[] chars = {'a', 0, 0xFFFF, 0x8000, 'Z'};

  public static CorpusProgram create() {
    return new ShortAndCharArrays();
  }

  @Override
  protected void run() {
    for (int i = 0; i < shorts.length; i++) {
      shorts[i] = (short) (i * 13107 * 3);
      put(shorts[i]);
      shorts[i] -= 20000;
      put(shorts[i]);
      shorts[i] *= shorts[0];
      put(shorts[i]--);
      put(shorts[i] & 0xFFFF);
    }
    for (int i = 0; i < chars.length; i++) {
      put(chars[i]);
      chars[i] += 2;
      put(chars[i]);
      chars[i] = (char) -chars[i];
      put(chars[i]--);
      put(chars[i] >> 8);
      put((short) chars[i]);
    }
  }
}
