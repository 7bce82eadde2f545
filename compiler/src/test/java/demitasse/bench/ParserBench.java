package demitasse.bench;

/** Integers read from text: decimal, hexadecimal, signs, overflow and junk. */
public final class ParserBench extends BenchKernel {
  private static final int ROUNDS = 12;
  private static final String TEXT =
      "0 1 -1 +42 2147483647 2147483648 -2147483648 -2147483649 99999999999 0x0 0xff 0XDEADBEEF "
          + "0x123456789 -0x10 12a abc 0x - +,7,,8 0x7fFfFfFf 1000000 -273 31337 x";

  private final byte[] text = new byte[TEXT.length()];
  private final IntegerParser parser = new IntegerParser(text);

  private ParserBench() {}

  public static BenchKernel create() {
    return new ParserBench();
  }

  @Override
  protected void prepare() {
    for (int i = 0; i < text.length; i++) {
      text[i] = (byte) TEXT.charAt(i);
    }
  }

  @Override
  protected int run() {
    int checksum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      parser.restart();
      int outcome = parser.next();
      while (outcome != IntegerParser.END) {
        checksum = checksum * 31 + outcome;
        if (outcome == IntegerParser.NUMBER) {
          checksum = checksum * 31 + parser.value();
        }
        outcome = parser.next();
      }
    }
    return checksum;
  }

  /** Reads one integer after the other from a buffer of ASCII text. */
  static final class IntegerParser {
    static final int END = 0;
    static final int NUMBER = 1;
    static final int TOO_LARGE = 2;
    static final int MALFORMED = 3;

    private static final int NO_DIGIT = -1;
    private static final int LARGEST_TENTH = Integer.MAX_VALUE / 10;

    private final byte[] text;
    private int position;
    private int value;

    IntegerParser(byte[] text) {
      this.text = text;
    }

    void restart() {
      position = 0;
    }

    int value() {
      return value;
    }

    /** Reads the next number; returns what was found, and stands behind it. */
    int next() {
      while (position < text.length && isSeparator(at(position))) {
        position++;
      }
      if (position == text.length) {
        return END;
      }
      boolean negative = at(position) == '-';
      if (negative || at(position) == '+') {
        position++;
      }
      int outcome = startsHexadecimal() ? hexadecimal(negative) : decimal(negative);
      if (position < text.length && !isSeparator(at(position))) {
        outcome = MALFORMED;
        skipToSeparator();
      }
      return outcome;
    }

    private boolean startsHexadecimal() {
      return position + 1 < text.length
          && at(position) == '0'
          && (at(position + 1) | 0x20) == 'x';
    }

    private int decimal(boolean negative) {
      int lastDigit = negative ? 8 : 7;
      int outcome = MALFORMED;
      int number = 0;
      while (position < text.length) {
        int digit = digit(at(position));
        if (digit == NO_DIGIT || digit >= 10) {
          break;
        }
        if (outcome == MALFORMED) {
          outcome = NUMBER;
        }
        if (number < 0
            || number > LARGEST_TENTH
            || (number == LARGEST_TENTH && digit > lastDigit)) {
          outcome = TOO_LARGE;
        }
        number = outcome == TOO_LARGE ? 0 : number * 10 + digit;
        position++;
      }
      value = negative ? -number : number;
      return outcome;
    }

    private int hexadecimal(boolean negative) {
      position += 2;
      int outcome = MALFORMED;
      int number = 0;
      while (position < text.length) {
        int digit = digit(at(position));
        if (digit == NO_DIGIT) {
          break;
        }
        if (outcome == MALFORMED) {
          outcome = NUMBER;
        }
        if (number >>> 28 != 0) {
          outcome = TOO_LARGE;
        }
        number = (number << 4) | digit;
        position++;
      }
      value = negative ? -number : number;
      return outcome;
    }

    private int at(int index) {
      return text[index] & 0xFF;
    }

    private void skipToSeparator() {
      while (position < text.length && !isSeparator(at(position))) {
        position++;
      }
    }

    private static boolean isSeparator(int character) {
      return character == ' ' || character == ',';
    }

    private static int digit(int character) {
      if (character >= '0' && character <= '9') {
        return character - '0';
      }
      int lower = character | 0x20;
      if (lower >= 'a' && lower <= 'f') {
        return lower - 'a' + 10;
      }
      return NO_DIGIT;
    }
  }
}
