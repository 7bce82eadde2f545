package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** Literals with zero, control, quote, percent, trigraph and high Latin-1 characters. */
public final class SpecialCharacters extends CorpusProgram {
  private final String[] texts = {
    "\0",
    "a\0b",
    "\n\r\t\b\f",
    "\"quoted\" 'single'",
    "back\\slash",
    "%d %s %%",
    "??/ ??= ??<",
    "/* */ //",
    "\u00e9\u00ff\u0080\u00a0",
    "\1777\18",
    "caf\u00e9 1",
    "\u00fff",
    "?"
  };

  public static CorpusProgram create() {
    return new SpecialCharacters();
  }

  @Override
  protected void run() {
    for (String text : texts) {
      put(text);
    }
    put("\u00ff".charAt(0));
    put("\u00ff".charAt(0) == '\u00ff');
    put((byte) "\u00ff".charAt(0));
    put("a\0b".equals("a\0c"));
    put("a\0b".equals("a"));
    put("\0".isEmpty());
  }
}
