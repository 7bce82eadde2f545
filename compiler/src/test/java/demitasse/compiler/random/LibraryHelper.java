package demitasse.compiler.random;

import java.util.Arrays;
import java.util.List;

/** A static method of the Java library that the subset has, on primitives. */
record LibraryHelper(Type result, boolean throwing, String text, List<Type> parameters) {
  private static final Type INT = Type.INT;
  private static final Type LONG = Type.LONG;

  private static final List<LibraryHelper> ALL =
      List.of(
          pure(INT, "Integer.compare", INT, INT),
          pure(INT, "Integer.compareUnsigned", INT, INT),
          pure(INT, "Long.compare", LONG, LONG),
          pure(INT, "Long.compareUnsigned", LONG, LONG),
          pure(INT, "Integer.numberOfLeadingZeros", INT),
          pure(INT, "Integer.numberOfTrailingZeros", INT),
          pure(INT, "Long.numberOfLeadingZeros", LONG),
          pure(INT, "Long.numberOfTrailingZeros", LONG),
          pure(INT, "Integer.bitCount", INT),
          pure(INT, "Long.bitCount", LONG),
          pure(INT, "Integer.rotateLeft", INT, INT),
          pure(INT, "Integer.rotateRight", INT, INT),
          pure(LONG, "Long.rotateLeft", LONG, INT),
          pure(LONG, "Long.rotateRight", LONG, INT),
          pure(INT, "Integer.reverse", INT),
          pure(INT, "Integer.reverseBytes", INT),
          pure(LONG, "Long.reverse", LONG),
          pure(LONG, "Long.reverseBytes", LONG),
          pure(INT, "Integer.highestOneBit", INT),
          pure(INT, "Integer.lowestOneBit", INT),
          pure(LONG, "Long.highestOneBit", LONG),
          pure(LONG, "Long.lowestOneBit", LONG),
          pure(INT, "Integer.signum", INT),
          pure(INT, "Long.signum", LONG),
          pure(INT, "Math.min", INT, INT),
          pure(INT, "Math.max", INT, INT),
          pure(LONG, "Math.min", LONG, LONG),
          pure(LONG, "Math.max", LONG, LONG),
          pure(INT, "Math.abs", INT),
          pure(LONG, "Math.abs", LONG),
          pure(INT, "Integer.sum", INT, INT),
          pure(LONG, "Integer.toUnsignedLong", INT),
          pure(INT, "Byte.toUnsignedInt", Type.BYTE),
          pure(INT, "Short.toUnsignedInt", Type.SHORT),
          throwing(INT, "Integer.divideUnsigned", INT, INT),
          throwing(INT, "Integer.remainderUnsigned", INT, INT),
          throwing(LONG, "Long.divideUnsigned", LONG, LONG),
          throwing(LONG, "Long.remainderUnsigned", LONG, LONG),
          throwing(INT, "Math.floorDiv", INT, INT),
          throwing(INT, "Math.floorMod", INT, INT),
          throwing(LONG, "Math.floorMod", LONG, LONG),
          throwing(INT, "Math.addExact", INT, INT),
          throwing(INT, "Math.multiplyExact", INT, INT),
          throwing(LONG, "Math.subtractExact", LONG, LONG),
          throwing(INT, "Math.toIntExact", LONG),
          throwing(INT, "Math.negateExact", INT));

  static LibraryHelper draw(Choices choices, Type result, boolean throwing) {
    return choices.pick(
        ALL.stream()
            .filter(helper -> helper.result == result)
            .filter(helper -> throwing || !helper.throwing)
            .toList());
  }

  Expression call(List<Expression> arguments) {
    Expression.Form form = throwing ? Expression.Form.LIBRARY : Expression.Form.OPERATION;
    return new Expression(form, result, text, arguments);
  }

  private static LibraryHelper pure(Type result, String name, Type... parameters) {
    return new LibraryHelper(result, false, text(name, parameters), Arrays.asList(parameters));
  }

  private static LibraryHelper throwing(Type result, String name, Type... parameters) {
    return new LibraryHelper(result, true, text(name, parameters), Arrays.asList(parameters));
  }

  private static String text(String name, Type[] parameters) {
    return name + (parameters.length == 1 ? "($0)" : "($0, $1)");
  }
}
