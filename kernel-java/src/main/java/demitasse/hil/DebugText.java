package demitasse.hil;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.signedness.qual.UnknownSignedness;

/** The text of a debug message with its numbers; on the JVM only. */
final class DebugText {
  private static final Pattern PLACE = Pattern.compile("\\{([ux]?)\\}");

  private DebugText() {}

  /** The text with a number in each place; as many numbers as places. */
  @SuppressWarnings("signedness") // because the text says what each number is
  static String of(String text, @UnknownSignedness int... numbers) {
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

  @SuppressWarnings("signedness") // because the text says what the number is
  private static String format(String place, @UnknownSignedness int number) {
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
