package demitasse.compiler.random;

import java.util.List;
import java.util.function.Function;

/** Java text with holes: {@code $0} to {@code $9} stand for the operands. */
final class Texts {
  private Texts() {}

  /** The text with its holes filled. */
  static String fill(String text, List<Expression> operands, Function<Expression, String> render) {
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '$') {
        i++;
        filled.append(render.apply(operands.get(text.charAt(i) - '0')));
      } else {
        filled.append(character);
      }
    }
    return filled.toString();
  }

  /** Whether the identifier occurs as a whole word. */
  static boolean mentions(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean startsWord = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
      boolean endsWord = end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end));
      if (startsWord && endsWord) {
        return true;
      }
    }
    return false;
  }
}
