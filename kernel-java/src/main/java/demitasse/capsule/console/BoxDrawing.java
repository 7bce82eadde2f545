package demitasse.capsule.console;

import java.nio.charset.StandardCharsets;

/**
 * The characters of the memory maps, as UTF-8.
 *
 * <p>Strings on the board have one byte for each character. So each UTF-8 byte is made a character
 * of its own here, on the build machine.
 */
final class BoxDrawing {
  static final String DOUBLE_TOP_LEFT = utf8("╔");
  static final String DOUBLE_TOP_RIGHT = utf8("╗");
  static final String DOUBLE_BOTTOM_LEFT = utf8("╚");
  static final String DOUBLE_BOTTOM_RIGHT = utf8("╝");
  static final String DOUBLE_HORIZONTAL = utf8("═");
  static final String DOUBLE_VERTICAL = utf8("║");
  static final String DOUBLE_DOWN = utf8("╤");
  static final String DOUBLE_CROSS = utf8("╪");
  static final String HORIZONTAL = utf8("─");
  static final String VERTICAL = utf8("│");
  static final String CROSS = utf8("┼");
  static final String UP = utf8("┴");
  static final String DOWN = utf8("┬");
  static final String GROWS_DOWN = utf8("▼");
  static final String GROWS_UP = utf8("▲");
  static final String APP = utf8("𝐀𝐩𝐩");

  private BoxDrawing() {}

  private static String utf8(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
