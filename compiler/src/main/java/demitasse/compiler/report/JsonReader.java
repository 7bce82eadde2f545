package demitasse.compiler.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A reader of JSON (RFC 8259): objects become maps, arrays lists, numbers doubles.
 *
 * <p>It reads back the compiler's own reports, so it is strict and small.
 */
final class JsonReader {
  private final String text;
  private int position;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The value that the text holds: a Map, List, String, Double, Boolean or null. */
  static Object read(String text) {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value();
    reader.skipSpace();
    if (reader.position < text.length()) {
      throw reader.error("nothing more");
    }
    return value;
  }

  private Object value() {
    skipSpace();
    switch (peek()) {
      case '{':
        return object();
      case '[':
        return array();
      case '"':
        return string();
      case 't':
        return word("true", true);
      case 'f':
        return word("false", false);
      case 'n':
        return word("null", null);
      default:
        return number();
    }
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    position++;
    if (accept('}')) {
      return members;
    }
    do {
      skipSpace();
      String name = string();
      expect(':');
      members.put(name, value());
    } while (accept(','));
    expect('}');
    return members;
  }

  private List<Object> array() {
    List<Object> elements = new ArrayList<>();
    position++;
    if (accept(']')) {
      return elements;
    }
    do {
      elements.add(value());
    } while (accept(','));
    expect(']');
    return elements;
  }

  private String string() {
    if (peek() != '"') {
      throw error("a string");
    }
    StringBuilder content = new StringBuilder();
    position++;
    while (peek() != '"') {
      char next = text.charAt(position++);
      content.append(next == '\\' ? escape() : next);
    }
    position++;
    return content.toString();
  }

  private char escape() {
    char kind = peek();
    position++;
    switch (kind) {
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'u':
        return unicode();
      default:
        return kind;
    }
  }

  private char unicode() {
    int end = position + 4;
    if (end > text.length() || !text.substring(position, end).matches("[0-9a-fA-F]{4}")) {
      throw error("four hexadecimal digits");
    }
    char unit = (char) Integer.parseInt(text.substring(position, end), 16);
    position = end;
    return unit;
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, position)) {
      throw error("a value");
    }
    position += word.length();
    return value;
  }

  private Double number() {
    int start = position;
    while (position < text.length() && "+-.0123456789eE".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    try {
      return Double.valueOf(text.substring(start, position));
    } catch (NumberFormatException e) {
      position = start;
      throw error("a value");
    }
  }

  private boolean accept(char expected) {
    skipSpace();
    if (peek() != expected) {
      return false;
    }
    position++;
    return true;
  }

  private void expect(char expected) {
    if (!accept(expected)) {
      throw error("'" + expected + "'");
    }
  }

  private char peek() {
    if (position == text.length()) {
      throw error("more text");
    }
    return text.charAt(position);
  }

  private void skipSpace() {
    while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  private IllegalArgumentException error(String expected) {
    return new IllegalArgumentException(
        "not JSON: " + expected + " expected at character " + position);
  }
}
