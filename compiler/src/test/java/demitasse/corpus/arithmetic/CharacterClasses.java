package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** The classifying helpers of Character over the ASCII range. */
public final class CharacterClasses extends CorpusProgram {
  public static CorpusProgram create() {
    return new CharacterClasses();
  }

  @Override
  protected void run() {
    for (char c = 0; c < 128; c++) {
      int flags = 0;
      if (Character.isDigit(c)) {
        flags |= 1;
      }
      if (Character.isLetter(c)) {
        flags |= 2;
      }
      if (Character.isLetterOrDigit(c)) {
        flags |= 4;
      }
      if (Character.isUpperCase(c)) {
        flags |= 8;
      }
      if (Character.isLowerCase(c)) {
        flags |= 16;
      }
      if (Character.isWhitespace(c)) {
        flags |= 32;
      }
      put(flags);
    }
  }
}
