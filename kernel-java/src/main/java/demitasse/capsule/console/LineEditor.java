package demitasse.capsule.console;

/**
 * The line being typed: a state machine that takes any bytes, and says what the terminal shows.
 *
 * <p>The line holds UTF-8 as it came. The cursor moves by characters, each of which is assumed to
 * take one column.
 *
 * <p>Invariant: {@code 0 <= cursor <= length <= CAPACITY}. One byte typed prints at most {@link
 * OutputBuffer#PIECE_BYTES} bytes.
 */
final class LineEditor {
  /** The longest line in bytes. */
  static final int CAPACITY = 64;

  private static final int BELL = 0x07;
  private static final int BACKSPACE = 0x08;
  private static final int DELETE = 0x7F;

  /** Erases from the cursor to the end of the line (ECMA-48, "Erase in line"). */
  private static final String ERASE_REST = "\u001b[K";

  private final EscapeSequences sequences = new EscapeSequences();
  private final CommandHistory history = new CommandHistory();
  private final byte[] line = new byte[CAPACITY];
  private int length;
  private int cursor;

  /** The byte before, as CR LF ends one line and not two. */
  private int previous;

  /** Which line of the history is shown; 0 is the one being typed, which is there meanwhile. */
  private int shown;

  /** The line's bytes, of which {@link #length} count; valid until the next byte is typed. */
  byte[] line() {
    return line;
  }

  int length() {
    return length;
  }

  /** Keeps the line in the history. */
  void remember() {
    history.enter(line, length);
  }

  /** Starts an empty line. */
  void clear() {
    length = 0;
    cursor = 0;
  }

  /** Tells the terminal that something was lost. */
  static void ring(OutputBuffer echo) {
    echo.printByte(BELL);
  }

  /** Takes the next byte, 0 to 255; true if it completes the line. */
  boolean type(int value, OutputBuffer echo) {
    int before = previous;
    previous = value;
    Key key = sequences.next(value);
    if (key != Key.CHARACTER) {
      press(key, echo);
      return false;
    }
    if (value == '\r' || value == '\n') {
      return isLineEnd(value, before, echo);
    }
    if (value == BACKSPACE || value == DELETE) {
      eraseBefore(echo);
    } else if (value >= ' ') {
      insert(value, echo);
    }
    return false;
  }

  private boolean isLineEnd(int value, int before, OutputBuffer echo) {
    if (value == '\n' && before == '\r') {
      return false;
    }
    forgetDraft();
    echo.print("\r\n");
    return true;
  }

  private void press(Key key, OutputBuffer echo) {
    switch (key) {
      case UP:
        showOlder(echo);
        break;
      case DOWN:
        showNewer(echo);
        break;
      case LEFT:
        moveLeft(echo);
        break;
      case RIGHT:
        moveRight(echo);
        break;
      case HOME:
        echo.repeat(BACKSPACE, columns(0, cursor));
        cursor = 0;
        break;
      case END:
        echo.print(line, cursor, length - cursor);
        cursor = length;
        break;
      case DELETE:
        eraseAt(echo);
        break;
      default:
        break;
    }
  }

  private void insert(int value, OutputBuffer echo) {
    if (length == CAPACITY) {
      ring(echo);
      return;
    }
    System.arraycopy(line, cursor, line, cursor + 1, length - cursor);
    line[cursor] = (byte) value;
    length++;
    echo.printByte(value);
    cursor++;
    showRest(echo);
  }

  private void moveLeft(OutputBuffer echo) {
    if (cursor > 0) {
      cursor = startBefore(cursor);
      echo.printByte(BACKSPACE);
    }
  }

  private void moveRight(OutputBuffer echo) {
    if (cursor < length) {
      int end = endBehind(cursor);
      echo.print(line, cursor, end - cursor);
      cursor = end;
    }
  }

  private void eraseBefore(OutputBuffer echo) {
    if (cursor > 0) {
      echo.printByte(BACKSPACE);
      int end = cursor;
      cursor = startBefore(cursor);
      eraseUpTo(end, echo);
    }
  }

  private void eraseAt(OutputBuffer echo) {
    if (cursor < length) {
      eraseUpTo(endBehind(cursor), echo);
    }
  }

  /** Erases one character, from the cursor to {@code end}; the terminal's cursor is there, too. */
  private void eraseUpTo(int end, OutputBuffer echo) {
    System.arraycopy(line, end, line, cursor, length - end);
    length -= end - cursor;
    echo.print(line, cursor, length - cursor);
    echo.printByte(' ');
    echo.repeat(BACKSPACE, 1 + columns(cursor, length));
  }

  /** Prints what is behind the cursor and goes back. */
  private void showRest(OutputBuffer echo) {
    echo.print(line, cursor, length - cursor);
    echo.repeat(BACKSPACE, columns(cursor, length));
  }

  private void showOlder(OutputBuffer echo) {
    if (history.count() == 0) {
      return;
    }
    if (shown == 0) {
      history.add(line, length);
    }
    if (shown + 1 < history.count()) {
      shown++;
      show(echo);
    } else if (shown == 0) {
      history.removeNewest();
    }
  }

  private void showNewer(OutputBuffer echo) {
    if (shown == 0) {
      return;
    }
    shown--;
    show(echo);
    if (shown == 0) {
      history.removeNewest();
    }
  }

  private void show(OutputBuffer echo) {
    echo.repeat(BACKSPACE, columns(0, cursor));
    echo.print(ERASE_REST);
    length = history.copyOut(shown, line);
    cursor = length;
    echo.print(line, 0, length);
  }

  private void forgetDraft() {
    if (shown != 0) {
      history.removeNewest();
      shown = 0;
    }
  }

  private int startBefore(int index) {
    int start = index - 1;
    while (start > 0 && isContinuation(line[start])) {
      start--;
    }
    return start;
  }

  private int endBehind(int index) {
    int end = index + 1;
    while (end < length && isContinuation(line[end])) {
      end++;
    }
    return end;
  }

  private int columns(int from, int to) {
    int columns = 0;
    for (int i = from; i < to; i++) {
      if (!isContinuation(line[i])) {
        columns++;
      }
    }
    return columns;
  }

  /** Whether a byte goes on with a character of UTF-8 instead of starting one. */
  static boolean isContinuation(int value) {
    return (value & 0xC0) == 0x80;
  }
}
