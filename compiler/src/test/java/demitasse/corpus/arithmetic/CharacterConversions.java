package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Digits and letter case conversions of Character over the ASCII range. */
public final class CharacterConversions extends CorpusProgram {
  private final int[] radixes = {2, 10, 16, 36};

  public static CorpusProgram create() {
    return new CharacterConversions();
  }

  @Override
  protected void run() {
    for (char c = ' '; c < 127; c++) {
      put(Character.toUpperCase(c));
      put(Character.toLowerCase(c));
    }
    for (int radix : radixes) {
      for (char c = '.'; c < 'h'; c += 3) {
        put(Character.digit(c, radix));
      }
    }
  }
}
