package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** A character that nobody uses still checks its index, as does a length its string. */
public final class CharAtUnused extends CorpusProgram {
  private String text;
  private final String[] choices = {"", "a", "ab", null};

  public static CorpusProgram create() {
    return new CharAtUnused();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 4; i++) {
      text = choices[i];
      for (int index = -1; index < 3; index++) {
        try {
          text.charAt(index);
          put(index);
        } catch (IndexOutOfBoundsException outside) {
          put(100 + kind(outside));
        } catch (NullPointerException missing) {
          put(100 + kind(missing));
        }
      }
      try {
        text.length();
        text.isEmpty();
        text.equals("a");
        put(i);
      } catch (NullPointerException missing) {
        put(200 + kind(missing));
      }
    }
  }
}
