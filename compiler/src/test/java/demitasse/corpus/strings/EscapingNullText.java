package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** A call on a null string escapes with the line of the call. */
public final class EscapingNullText extends CorpusProgram {
  private final String[] texts = {"one", "three", "", null, "five"};
  private int total;

  public static CorpusProgram create() {
    return new EscapingNullText();
  }

  @Override
  protected void run() {
    for (String text : texts) {
      total += measure(text);
      put(total);
      put(text);
    }
  }

  private static int measure(String text) {
    return text.length() * 10;
  }
}
