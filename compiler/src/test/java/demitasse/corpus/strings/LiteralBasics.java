package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** Length, characters and emptiness of literals, short, empty and long. */
public final class LiteralBasics extends CorpusProgram {
  private int from;

  public static CorpusProgram create() {
    return new LiteralBasics();
  }

  @Override
  protected void run() {
    put("".length());
    put("".isEmpty());
    put("a".isEmpty());
    put("Demitasse".length());
    put("Demitasse".charAt(0));
    put("Demitasse".charAt(8));
    String text =
        "A literal that is longer than most, so that its length takes more than one byte: "
            + "0123456789012345678901234567890123456789012345678901234567890123456789"
            + "0123456789012345678901234567890123456789012345678901234567890123456789";
    put(text.length());
    for (int i = from; i < text.length(); i += 17) {
      put(text.charAt(i));
    }
    put("twice");
    put("twice".length() + "other".length());
    from++;
  }
}
