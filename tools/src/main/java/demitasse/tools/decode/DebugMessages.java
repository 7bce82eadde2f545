package demitasse.tools.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The messages of debug output as text, and how many of them never arrived. */
final class DebugMessages {
  private static final Pattern PLACE = Pattern.compile("\\{([ux]?)}");

  private final CompilerReport report;
  private int expected = -1;

  DebugMessages(CompilerReport report) {
    this.report = report;
  }

  /** The lines for a frame. */
  List<String> lines(Frame frame) {
    List<String> lines = new ArrayList<>();
    // A board that starts again begins with 0, so nothing can be said of what was before.
    boolean isCounted = expected >= 0 && frame.sequence() != 0;
    int lost = isCounted ? Math.floorMod(frame.sequence() - expected, Frame.SEQUENCES) : 0;
    if (lost != 0) {
      lines.add("[debug] " + lost + " lost");
    }
    expected = (frame.sequence() + 1) % Frame.SEQUENCES;
    lines.add("[debug] " + text(frame.numbers()));
    return lines;
  }

  private String text(List<Integer> numbers) {
    int number = numbers.get(0);
    List<Integer> values = numbers.subList(1, numbers.size());
    if (number < 0 || number >= report.formats().size()) {
      return unknown(number, values);
    }
    CompilerReport.Format format = report.formats().get(number);
    Matcher places = PLACE.matcher(format.text());
    StringBuilder text = new StringBuilder();
    int next = 0;
    while (places.find() && next < values.size()) {
      places.appendReplacement(text, value(places.group(1), values.get(next)));
      next++;
    }
    boolean isAsReported =
        next == values.size() && PLACE.matcher(format.text()).results().count() == next;
    if (!isAsReported) {
      return unknown(number, values);
    }
    return format.place() + " " + places.appendTail(text);
  }

  private static String unknown(int number, List<Integer> values) {
    return "text " + number + " with " + values + " (the report is missing or of another build)";
  }

  private static String value(String place, int value) {
    switch (place) {
      case "x":
        return Integer.toHexString(value);
      case "u":
        return Integer.toUnsignedString(value);
      default:
        return Integer.toString(value);
    }
  }
}
