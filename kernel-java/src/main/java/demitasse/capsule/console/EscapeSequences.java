package demitasse.capsule.console;

/**
 * Finds the sequences that terminals send for keys: ESC [ A (ECMA-48, section 5.4), or ESC O A.
 *
 * <p>A sequence that means nothing here is swallowed up to its final byte, so that it leaves no
 * characters in the line. Any byte that no sequence can have ends it and means itself.
 */
final class EscapeSequences {
  private static final int ESCAPE = 0x1B;

  private static final int OUTSIDE = 0;
  private static final int STARTED = 1;
  private static final int INSIDE = 2;

  private int state = OUTSIDE;

  /** The sequence's first parameter byte, or 0: it names the key if the final byte is a tilde. */
  private int parameter;

  /** Takes the next byte. */
  Key next(int value) {
    if (value == ESCAPE) {
      state = STARTED;
      return Key.NONE;
    }
    if (state == OUTSIDE || value < ' ' || value > '~') {
      state = OUTSIDE;
      return Key.CHARACTER;
    }
    if (state == STARTED) {
      start(value);
      return Key.NONE;
    }
    if (value < '@') {
      parameter = parameter == 0 ? value : parameter;
      return Key.NONE;
    }
    state = OUTSIDE;
    return value == '~' ? byParameter() : byFinal(value);
  }

  private void start(int value) {
    parameter = 0;
    // ESC and another character is a key pressed with Alt.
    state = value == '[' || value == 'O' ? INSIDE : OUTSIDE;
  }

  private static Key byFinal(int value) {
    switch (value) {
      case 'A':
        return Key.UP;
      case 'B':
        return Key.DOWN;
      case 'C':
        return Key.RIGHT;
      case 'D':
        return Key.LEFT;
      case 'H':
        return Key.HOME;
      case 'F':
        return Key.END;
      default:
        return Key.NONE;
    }
  }

  private Key byParameter() {
    switch (parameter) {
      case '1':
      case '7':
        return Key.HOME;
      case '3':
        return Key.DELETE;
      case '4':
      case '8':
        return Key.END;
      default:
        return Key.NONE;
    }
  }
}
