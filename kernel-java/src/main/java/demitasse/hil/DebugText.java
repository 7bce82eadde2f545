package demitasse.hil;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a debug message with its numbers; on the JVM only. */
final class DebugText {
  private static final Pattern PLACE = Pattern.compile("\\{([ux]?)\\}");

  private DebugText() {}

  /** The text with a number in each place; as many numbers as places. */
  static String of(String text, int... numbers) {
    Matcher places = PLACE.matcher(text);
    StringBuilder message = new StringBuilder();
    int next = 0;
    while (places.find()) {
      String number = format(places.group(1), numbers[next]);
      places.appendReplacement(message, number);
      next++;
    }
    if (next != numbers.length) {
      throw new IllegalArgumentException(
          "\"" + text + "\" has " + next + " places for " + numbers.length + " numbers");
    }
    return places.appendTail(message).toString();
  }

  private static String format(String place, int number) {
    switch (place) {
      case "x":
        return Integer.toHexString(number);
      case "u":
        return Integer.toUnsignedString(number);
      default:
        return Integer.toString(number);
    }
  }
}
