package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** Edits a console line: insertion, erasing, cursor movement and history. */
public final class LineEditor extends CorpusProgram {
  public static CorpusProgram create() {
    return new LineEditor();
  }

  private final char[] line = new char[12];
  private final char[] history = new char[12];
  private int length;
  private int cursor;
  private int historyLength;
  private int escape;
  private final String input =
      "helo\u001b[Dl\b\bXY\u007fz\nab\u001b[A!\u0015new line too long\n\u001b[Aq\n";

  @Override
  protected void run() {
    for (int i = 0; i < input.length(); i++) {
      char typed = input.charAt(i);
      if (accept(typed)) {
        put(length);
        for (int at = 0; at < length; at++) {
          put(line[at]);
        }
        remember();
      }
      put(cursor * 100 + length);
    }
  }

  private boolean accept(char typed) {
    if (escape > 0) {
      escaped(typed);
      return false;
    }
    switch (typed) {
      case '\n':
        return true;
      case '\b':
      case 0x7F:
        erase();
        return false;
      case 0x15:
        length = 0;
        cursor = 0;
        return false;
      case 0x1B:
        escape = 1;
        return false;
      default:
        insert(typed);
        return false;
    }
  }

  private void escaped(char typed) {
    if (escape == 1 && typed == '[') {
      escape = 2;
      return;
    }
    escape = 0;
    switch (typed) {
      case 'D' -> cursor -= cursor > 0 ? 1 : 0;
      case 'C' -> cursor += cursor < length ? 1 : 0;
      case 'A' -> {
        System.arraycopy(history, 0, line, 0, historyLength);
        length = historyLength;
        cursor = length;
      }
      default -> insert('?');
    }
  }

  private void insert(char typed) {
    if (length == line.length || typed < ' ') {
      return;
    }
    for (int i = length; i > cursor; i--) {
      line[i] = line[i - 1];
    }
    line[cursor++] = typed;
    length++;
  }

  private void erase() {
    if (cursor == 0) {
      return;
    }
    cursor--;
    length--;
    System.arraycopy(line, cursor + 1, line, cursor, length - cursor);
  }

  private void remember() {
    System.arraycopy(line, 0, history, 0, length);
    historyLength = length;
    length = 0;
    cursor = 0;
  }
}
