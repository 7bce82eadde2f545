package demitasse.tools;

import java.util.stream.Collectors;

/** Text of unknown origin in a form that cannot control a terminal. */
public final class Printable {
  private Printable() {}

  /** The text with {@code \xNN} in place of each control character. */
  public static String of(String text) {
    return text.codePoints()
        .mapToObj(c -> Character.isISOControl(c) ? "\\x%02x".formatted(c) : Character.toString(c))
        .collect(Collectors.joining());
  }
}
