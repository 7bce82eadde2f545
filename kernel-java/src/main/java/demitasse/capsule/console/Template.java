package demitasse.capsule.console;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer as one text with places for values, printed as far as there is room.
 *
 * <p>A place is a percent sign, a format and the value's name. The formats:
 *
 * <pre>
 *   1 to 9, :  a decimal number with at least so many columns; the colon stands for 10
 *   a          0x and eight digits
 *   h          0x and as many digits as needed
 *   t          a text, which may have places itself
 *   r          no value: the next character of three bytes, as often as the code of "name" says
 *   b          no value: the beginning of a line of a memory map
 * </pre>
 *
 * <p>One text takes much less flash than the calls that would print its parts.
 */
final class Template implements Page {
  /** Characters of lines, each of three bytes in UTF-8, several times in a row. */
  private static final Pattern LINE = Pattern.compile("([═─])\\1{2,126}");

  private static final String LINE_START = utf8("\r\n             │ ");

  /** No place prints more at once. */
  private static final int LARGEST_PLACE = 16;

  private static final int DEPTH = 4;
  private static final int PLACE_LENGTH = 3;
  private static final int REPEATED_LENGTH = 3;

  private final TemplateValues values;
  private final String[] texts = new String[DEPTH];
  private final int[] positions = new int[DEPTH];
  private int depth;
  private int repeated;

  Template(TemplateValues values) {
    this.values = values;
  }

  /**
   * Makes a template of a text with any characters, on the build machine.
   *
   * <p>Strings on the board have one byte for each character. So each UTF-8 byte is made a
   * character of its own. What is frequent becomes a place.
   */
  static String of(String text) {
    String shortened =
        LINE.matcher(text)
            .replaceAll(
                line ->
                    Matcher.quoteReplacement(
                        "%r" + (char) line.group().length() + line.group().charAt(0)));
    return utf8(shortened).replace(LINE_START, "%b ");
  }

  private static String utf8(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Starts at the beginning of a text. */
  void start(String text) {
    depth = -1;
    repeated = 0;
    enter(text);
  }

  private void enter(String text) {
    depth++;
    texts[depth] = text;
    positions[depth] = 0;
  }

  @Override
  public boolean printPiece(OutputBuffer output) {
    int limit = output.length() + OutputBuffer.PIECE_BYTES - LARGEST_PLACE;
    while (output.length() < limit) {
      String text = texts[depth];
      int position = positions[depth];
      if (position < text.length()) {
        positions[depth] = position + 1;
        char character = text.charAt(position);
        if (character == '%') {
          printPlace(output, text, position);
        } else {
          output.printByte(character);
        }
      } else if (depth > 0) {
        depth--;
      } else {
        return false;
      }
    }
    return true;
  }

  private void printPlace(OutputBuffer output, String text, int position) {
    char format = text.charAt(position + 1);
    char name = text.charAt(position + 2);
    int next = position + PLACE_LENGTH;
    positions[depth] = next;
    switch (format) {
      case 'a':
        output.printAddress(values.number(name));
        break;
      case 'h':
        output.printHexadecimal(values.number(name));
        break;
      case 't':
        enter(values.text(name));
        break;
      case 'b':
        enter(LINE_START);
        break;
      case 'r':
        repeat(output, text, next, name);
        break;
      default:
        output.printDecimal(values.number(name), format - '0');
        break;
    }
  }

  /** Prints the character once, and stays at the place until it was printed often enough. */
  private void repeat(OutputBuffer output, String text, int start, int count) {
    for (int i = start; i < start + REPEATED_LENGTH; i++) {
      output.printByte(text.charAt(i));
    }
    repeated++;
    if (repeated < count) {
      positions[depth] = start - PLACE_LENGTH;
    } else {
      positions[depth] = start + REPEATED_LENGTH;
      repeated = 0;
    }
  }
}
