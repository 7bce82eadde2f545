package demitasse.capsule.console;

/** Tells lines that are UTF-8 from others: the Unicode Standard, table 3-7. */
final class Utf8Text {
  private Utf8Text() {}

  /** Whether the first {@code length} bytes are well-formed UTF-8. */
  static boolean isWellFormed(byte[] text, int length) {
    int index = 0;
    while (index < length) {
      int size = sequenceSize(text[index] & 0xFF);
      if (size == 0 || size > length - index) {
        return false;
      }
      for (int i = 1; i < size; i++) {
        if (!LineEditor.isContinuation(text[index + i])) {
          return false;
        }
      }
      if (size > 1 && !isSecond(text[index] & 0xFF, text[index + 1] & 0xFF)) {
        return false;
      }
      index += size;
    }
    return true;
  }

  private static int sequenceSize(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  /** Overlong forms, surrogates and numbers above U+10FFFF show in the second byte. */
  private static boolean isSecond(int lead, int second) {
    switch (lead) {
      case 0xE0:
        return second >= 0xA0;
      case 0xED:
        return second < 0xA0;
      case 0xF0:
        return second >= 0x90;
      case 0xF4:
        return second < 0x90;
      default:
        return true;
    }
  }
}
