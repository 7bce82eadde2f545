package demitasse.compiler.random;

import java.util.List;

/**
 * An expression with its exact Java type and its text, which has holes for the operands.
 *
 * <p>As the type is exact, any expression may be replaced by another of the same type, provided
 * that the target of a {@link Form#WRITE} stays a {@link Form#PLACE}.
 */
record Expression(Form form, Type type, String text, List<Expression> operands) {
  /** What may be done with an expression. */
  enum Form {
    LITERAL,
    /** A variable, field or array element. */
    PLACE,
    OPERATION,
    /** Changes the place that is its operand 0. */
    WRITE,
    CALL,
    /** A call that may throw from inside the Java library, where the line is the library's. */
    LIBRARY
  }

  static Expression of(Form form, Type type, String text, Expression... operands) {
    return new Expression(form, type, text, List.of(operands));
  }

  static Expression operation(Type type, String text, Expression... operands) {
    return of(Form.OPERATION, type, text, operands);
  }

  static Expression place(Type type, String text, Expression... operands) {
    return of(Form.PLACE, type, text, operands);
  }

  /** The integer or boolean (0 or 1) literal of a primitive type. */
  static Expression literal(Type type, long value) {
    String text =
        switch (type) {
          case BOOLEAN -> value == 0 ? "false" : "true";
          case BYTE -> "((byte) " + signed((byte) value) + ")";
          case SHORT -> "((short) " + signed((short) value) + ")";
          case CHAR -> "((char) " + (int) (char) value + ")";
          case INT -> signed((int) value);
          case LONG -> value < 0 ? "(" + value + "L)" : value + "L";
          default -> throw new IllegalArgumentException(type + " has no number literals");
        };
    return of(Form.LITERAL, type, text);
  }

  private static String signed(int value) {
    return value < 0 ? "(" + value + ")" : Integer.toString(value);
  }

  static Expression text(String value) {
    return of(Form.LITERAL, Type.STRING, '"' + value + '"');
  }

  static Expression nothing(Type type) {
    return of(Form.LITERAL, type, "((" + type.text() + ") null)");
  }

  /** The simplest expression of the type. */
  static Expression zero(Type type) {
    if (type == Type.STRING) {
      return text("");
    }
    return type.isPrimitive() ? literal(type, 0) : nothing(type);
  }

  boolean isZero() {
    return form == Form.LITERAL && text.equals(zero(type).text);
  }

  /** Whether it may stand alone as a statement. */
  boolean isStatement() {
    return form == Form.WRITE || form == Form.CALL || form == Form.LIBRARY;
  }

  String render() {
    return Texts.fill(text, operands, Expression::render);
  }

  /** The text as a statement: an assignment loses the parentheses around it. */
  String renderStatement() {
    String rendered = render();
    return form == Form.WRITE ? rendered.substring(1, rendered.length() - 1) : rendered;
  }

  Expression withOperands(List<Expression> replaced) {
    return new Expression(form, type, text, replaced);
  }

  /** A measure that each reduction makes smaller. */
  int weight() {
    int weight = isZero() ? 1 : 2;
    for (Expression operand : operands) {
      weight += operand.weight();
    }
    return weight;
  }
}
