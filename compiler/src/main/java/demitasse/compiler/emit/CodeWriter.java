package demitasse.compiler.emit;

import java.util.ArrayList;
import java.util.List;
import org.teavm.model.TextLocation;

/**
 * C code, line by line, each with the place in the Java source that it comes from.
 *
 * <p>A {@code #line} goes before every line: without it gcc counts on, and gdb drifts.
 */
final class CodeWriter {
  private final List<String> lines = new ArrayList<>();
  private TextLocation location = TextLocation.EMPTY;

  /** The Java place that the lines from here on come from. */
  void at(TextLocation next) {
    if (next != null && next.getFileName() != null && next.getLine() > 0) {
      location = next;
    }
  }

  TextLocation location() {
    return location;
  }

  void add(String line) {
    if (location.getFileName() != null) {
      lines.add("#line " + location.getLine() + " \"" + location.getFileName() + "\"");
    }
    lines.add(line);
  }

  void addAll(CodeWriter other) {
    lines.addAll(other.lines);
  }

  List<String> lines() {
    return lines;
  }
}
