package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** Strings concatenated, formatted and cut at build time, read at run time. */
public final class BuiltStrings extends CorpusProgram {
  private static final String VERSION = "v" + 1 + '.' + 20L + "-" + true;
  private final String[] lines = new String[6];
  private int cursor;

  public static CorpusProgram create() {
    return new BuiltStrings();
  }

  private BuiltStrings() {
    for (int i = 0; i < 3; i++) {
      lines[i] = "line " + i * 100 + '/' + VERSION.length();
    }
    lines[3] = String.format("%08x|%5d", 0xBEEF, -42);
    lines[4] = lines[3].substring(4, 9).trim().toUpperCase(java.util.Locale.ROOT);
    lines[5] = String.valueOf(new char[] {'o', 'k', '\u00b5'}).concat("!");
  }

  @Override
  protected void run() {
    put(VERSION);
    for (String line : lines) {
      put(line);
      cursor += line.length();
    }
    put(cursor);
    put(lines[0].equals(lines[1]));
    put(lines[4].equals("BEEF|"));
    put(lines[1].charAt(cursor % lines[1].length()));
  }
}
