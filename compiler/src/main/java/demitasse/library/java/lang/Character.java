package demitasse.library.java.lang;

/**
 * Operations on chars.
 *
 * <p>Classification and case are those of the JDK for Latin-1, the first 256 characters. What lies
 * above is no letter, digit or space here and has no case: its tables would fill the flash.
 */
public final class Character {
  public static final char MIN_VALUE = '\u0000';
  public static final char MAX_VALUE = '\uFFFF';
  public static final int SIZE = 16;
  public static final int BYTES = 2;
  public static final int MIN_RADIX = 2;
  public static final int MAX_RADIX = 36;

  private Character() {}

  public static int compare(char left, char right) {
    return left - right;
  }

  public static char reverseBytes(char value) {
    return (char) (((value & 0xFF00) >> 8) | (value << 8));
  }

  public static int hashCode(char value) {
    return value;
  }

  public static boolean isDigit(char value) {
    return value >= '0' && value <= '9';
  }

  public static boolean isLetter(char value) {
    return isUpperCase(value) || isLowerCase(value);
  }

  public static boolean isLetterOrDigit(char value) {
    return isLetter(value) || isDigit(value);
  }

  public static boolean isUpperCase(char value) {
    return (value >= 'A' && value <= 'Z') || isAccentedCapital(value);
  }

  public static boolean isLowerCase(char value) {
    return (value >= 'a' && value <= 'z')
        || (value >= 0xDF && value <= 0xFF && value != 0xF7)
        || value == 0xAA
        || value == 0xB5
        || value == 0xBA;
  }

  /** Whether a character is 0xC0 to 0xDE, where all but the multiplication sign are capitals. */
  private static boolean isAccentedCapital(char value) {
    return value >= 0xC0 && value <= 0xDE && value != 0xD7;
  }

  public static boolean isWhitespace(char value) {
    return value == ' ' || (value >= 0x09 && value <= 0x0D) || (value >= 0x1C && value <= 0x1F);
  }

  public static char toUpperCase(char value) {
    if ((value >= 'a' && value <= 'z') || (value >= 0xE0 && value <= 0xFE && value != 0xF7)) {
      return (char) (value - 0x20);
    }
    // The two small letters of Latin-1 whose capitals lie outside of it.
    return value == 0xB5 ? '\u039C' : value == 0xFF ? '\u0178' : value;
  }

  public static char toLowerCase(char value) {
    return isUpperCase(value) ? (char) (value + 0x20) : value;
  }

  /** The value of a digit or ASCII letter in a radix, or -1. */
  public static int digit(char value, int radix) {
    int result = -1;
    if (isDigit(value)) {
      result = value - '0';
    } else if (value >= 'a' && value <= 'z') {
      result = value - 'a' + 10;
    } else if (value >= 'A' && value <= 'Z') {
      result = value - 'A' + 10;
    }
    return radix >= MIN_RADIX && radix <= MAX_RADIX && result < radix ? result : -1;
  }

  /** The digit or small letter for a value in a radix, or the character 0. */
  public static char forDigit(int digit, int radix) {
    if (radix < MIN_RADIX || radix > MAX_RADIX || digit < 0 || digit >= radix) {
      return '\0';
    }
    return (char) (digit < 10 ? '0' + digit : 'a' + digit - 10);
  }
}
