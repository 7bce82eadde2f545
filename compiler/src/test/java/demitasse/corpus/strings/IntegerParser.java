package demitasse.corpus.strings;

import demitasse.corpus.CorpusProgram;

/** Decimal and hexadecimal parsing with signs, overflow and malformed text. */
public final class IntegerParser extends CorpusProgram {
  private static final int MALFORMED = -9999;
  private static final int OVERFLOW = -8888;
  private final String[] texts = {
    "0",
    "-0",
    "+7",
    "42",
    "2147483647",
    "2147483648",
    "-2147483648",
    "-2147483649",
    "",
    "-",
    "12a",
    "0x1F",
    "0xffffffff",
    "0x100000000",
    "0xG",
    "99999999999999999999",
    " 1",
    "0x"
  };

  public static CorpusProgram create() {
    return new IntegerParser();
  }

  @Override
  protected void run() {
    for (int round = 0; round < 2; round++) {
      for (String text : texts) {
        put(parse(text, round));
      }
    }
  }

  private static int parse(String text, int from) {
    int i = from;
    boolean negative = false;
    if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      negative = text.charAt(i++) == '-';
    }
    int radix = 10;
    if (i + 1 < text.length() && text.charAt(i) == '0' && text.charAt(i + 1) == 'x') {
      radix = 16;
      i += 2;
    }
    if (i >= text.length()) {
      return MALFORMED;
    }
    long value = 0;
    long limit = radix == 16 ? 0xFFFFFFFFL : negative ? 0x80000000L : Integer.MAX_VALUE;
    for (; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0 || digit >= radix) {
        return MALFORMED;
      }
      value = value * radix + digit;
      if (value > limit) {
        return OVERFLOW;
      }
    }
    return (int) (negative ? -value : value);
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
      return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  }
}
