package demitasse.compiler.emit;

import org.teavm.model.ValueType;

/** Constants as C writes them. */
final class Literals {
  private Literals() {}

  static String number(Kind kind, long value) {
    return kind == Kind.LONG ? longNumber(value) : intNumber((int) value);
  }

  static String number(ValueType type, long value) {
    return number(Kind.of(type), value);
  }

  private static String intNumber(int value) {
    if (value == Integer.MIN_VALUE) {
      return "INT32_MIN";
    }
    return value < 0 ? "(" + value + ")" : Integer.toString(value);
  }

  private static String longNumber(long value) {
    if (value == Long.MIN_VALUE) {
      return "INT64_MIN";
    }
    return "INT64_C(" + value + ")";
  }
}
