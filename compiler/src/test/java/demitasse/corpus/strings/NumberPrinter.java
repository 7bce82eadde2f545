package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** Decimal and hexadecimal printing into a character buffer without allocation. */
public final class NumberPrinter extends CorpusProgram {
  private static final String DIGITS = "0123456789abcdef";
  private final char[] buffer = new char[24];
  private int length;
  private final int[] ints = {0, 7, -1, 1000, Integer.MAX_VALUE, Integer.MIN_VALUE};
  private final long[] longs = {0, -10, 1234567890123L, Long.MIN_VALUE};

  public static CorpusProgram create() {
    return new NumberPrinter();
  }

  @Override
  protected void run() {
    for (int value : ints) {
      length = 0;
      hexadecimal(value);
      text(" = ");
      decimal(value);
      flush();
    }
    for (long value : longs) {
      length = 0;
      decimal(value);
      flush();
    }
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      buffer[length++] = text.charAt(i);
    }
  }

  private void hexadecimal(int value) {
    for (int shift = 28; shift >= 0; shift -= 4) {
      buffer[length++] = DIGITS.charAt(value >>> shift & 15);
    }
  }

  private void decimal(long value) {
    if (value < 0) {
      buffer[length++] = '-';
    }
    int start = length;
    do {
      int digit = (int) (value % 10);
      buffer[length++] = (char) ('0' + (digit < 0 ? -digit : digit));
      value /= 10;
    } while (value != 0);
    for (int i = start, j = length - 1; i < j; i++, j--) {
      char keep = buffer[i];
      buffer[i] = buffer[j];
      buffer[j] = keep;
    }
  }

  private void flush() {
    put(length);
    for (int i = 0; i < length; i++) {
      put(buffer[i]);
    }
  }
}
