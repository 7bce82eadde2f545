package demitasse.corpus.arithmetic;

import demitasse.corpus.CorpusProgram;

/** Chars are unsigned: widening, wrapping increments and arithmetic on letters. */
public final class CharSigns extends CorpusProgram {
  private final char[] chars = {0, 'A', 'z', 0x7FFF, 0x8000, 0xFFFF};
  private char cursor;

  public static CorpusProgram create() {
    return new CharSigns();
  }

  @Override
  protected void run() {
    for (char value : chars) {
      put(value);
      put(value >> 4);
      put((short) value);
      put((byte) value);
      put(-value);
      put((char) -value);
      put((char) ~value);
      put(value + value);
      put((char) (value + 1));
      put(value > 0x7FFF);
      put((long) value << 40);
    }
    cursor = 0xFFFE;
    put(cursor++);
    put(++cursor);
    put(--cursor);
    put(cursor);
  }
}
