package demitasse.board.mps2;

/** The line being typed: echoes, erases, and knows when it is complete. */
final class LineEditor {
  private static final int BELL = 0x07;
  private static final int BACKSPACE = 0x08;
  private static final int CONTROL_C = 0x03;
  private static final int CONTROL_U = 0x15;
  private static final int DELETE = 0x7F;

  private final Printer printer;
  private final byte[] line;
  private int length;

  LineEditor(Printer printer, int capacity) {
    this.printer = printer;
    line = new byte[capacity];
  }

  /** Takes one typed character; true if it completes the line. */
  boolean type(int character) {
    switch (character) {
      case '\r':
      case '\n':
        printer.newLine();
        return true;
      case BACKSPACE:
      case DELETE:
        erase();
        return false;
      case CONTROL_U:
        while (length > 0) {
          erase();
        }
        return false;
      case CONTROL_C:
        printer.print("^C");
        printer.newLine();
        length = 0;
        return true;
      default:
        append(character);
        return false;
    }
  }

  /** Prints the prompt and what has been typed so far. */
  void show() {
    printer.print("> ");
    for (int i = 0; i < length; i++) {
      printer.print(line[i]);
    }
  }

  void clear() {
    length = 0;
  }

  int length() {
    return length;
  }

  char charAt(int index) {
    return (char) line[index];
  }

  /** Whether the line is {@code word}, alone or followed by a space. */
  boolean startsWith(String word) {
    if (length < word.length() || (length > word.length() && line[word.length()] != ' ')) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (line[i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The number after the first space; {@code otherwise} if there is none. */
  int number(int otherwise) {
    int value = 0;
    boolean any = false;
    boolean after = false;
    for (int i = 0; i < length; i++) {
      int digit = line[i] - '0';
      if (after && digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        any = true;
      }
      after = after || line[i] == ' ';
    }
    return any ? value : otherwise;
  }

  private void append(int character) {
    if (character < ' ' || character > '~') {
      return;
    }
    if (length == line.length) {
      printer.print(BELL);
      return;
    }
    line[length] = (byte) character;
    length++;
    printer.print(character);
  }

  private void erase() {
    if (length > 0) {
      length--;
      printer.print("\b \b");
    }
  }
}
