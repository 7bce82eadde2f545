package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Binary numeric promotion among byte, short, char, int and long operands. */
public final class MixedPromotion extends CorpusProgram {
  private byte small;
  private short medium;
  private char letter;
  private int word;
  private long wide;

  public static CorpusProgram create() {
    return new MixedPromotion();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 6; i++) {
      small = (byte) (i * 60);
      medium = (short) (i * 15000);
      letter = (char) (i * 30000);
      word = i * 0x30000000;
      wide = i * 0x3000000000000000L;
      put(small + medium);
      put(small * letter);
      put(medium - letter);
      put(letter / (small | 1));
      put(small + wide);
      put(word + wide);
      put(letter * wide);
      put((small & letter) | (medium ^ word));
      put(small << letter);
      put(small < letter);
      put(medium == letter);
      put(word > wide);
      put(i % 2 == 0 ? small : letter);
      put(i % 2 == 0 ? word : wide);
    }
  }
}
