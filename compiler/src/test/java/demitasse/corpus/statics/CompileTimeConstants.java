package demitasse.corpus.statics;

import demitasse.corpus.CorpusProgram;

/** Constants inlined by javac beside final statics that are computed at build time. */
public final class CompileTimeConstants extends CorpusProgram {
  private static final int INLINED = 3 * 7 + (1 << 4);
  private static final long WIDE = INLINED * 1_000_000_000_000L;
  private static final char LETTER = 'a' + 2;
  private static final byte SMALL = (byte) 0xF0;
  private static final String NAME = "con" + "stant" + INLINED;
  private static final boolean DEBUG = INLINED > 100;
  private static final int COMPUTED = Integer.bitCount(INLINED) * NAME.length();
  private static final int[] TABLE = {INLINED, LETTER, SMALL, COMPUTED};
  private final int instance = INLINED + 1;
  private final int computed = COMPUTED + 1;
  private int cursor;

  public static CorpusProgram create() {
    return new CompileTimeConstants();
  }

  @Override
  protected void run() {
    for (int i = 0; i < 3; i++) {
      put(INLINED);
      put(WIDE + cursor);
      put(LETTER);
      put(SMALL);
      put(NAME);
      put(COMPUTED - cursor);
      put(instance * computed);
      if (DEBUG) {
        put(-1);
      }
      put(
          switch (TABLE[cursor++]) {
            case INLINED -> 1;
            case LETTER -> 2;
            case SMALL -> 3;
            default -> 4;
          });
    }
    cursor = 0;
  }
}
