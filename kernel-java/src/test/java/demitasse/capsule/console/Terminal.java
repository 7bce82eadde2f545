package demitasse.capsule.console;

import java.util.ArrayList;
import java.util.List;

/** One line of a terminal: characters, backspace and erase in line. */
final class Terminal {
  private final List<String> cells = new ArrayList<>();
  private int column;

  void show(String text) {
    int[] points = text.replace("\u001b[K", "\uE000").codePoints().toArray();
    for (int point : points) {
      show(point);
    }
  }

  private void show(int point) {
    switch (point) {
      case '\r':
        column = 0;
        break;
      case '\n':
        cells.clear();
        break;
      case '\b':
        column = Math.max(column - 1, 0);
        break;
      case 0xE000:
        while (cells.size() > column) {
          cells.remove(cells.size() - 1);
        }
        break;
      default:
        while (cells.size() <= column) {
          cells.add(" ");
        }
        cells.set(column, Character.toString(point));
        column++;
        break;
    }
  }

  void clear() {
    cells.clear();
    column = 0;
  }

  int column() {
    return column;
  }

  String shown() {
    return String.join("", cells).stripTrailing();
  }
}
