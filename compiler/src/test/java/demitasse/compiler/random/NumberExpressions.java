package demitasse.compiler.random;

import static demitasse.compiler.random.Choices.option;

import java.util.List;

/** Draws expressions of the five integral types. */
final class NumberExpressions {
  private final Expressions expressions;
  private final Choices choices;

  NumberExpressions(Expressions expressions) {
    this.expressions = expressions;
    this.choices = expressions.choices;
  }

  Expression draw(Type type, Scope scope, int depth) {
    if (depth <= 0) {
      return expressions.leaf(type, scope);
    }
    Expression drawn =
        switch (type) {
          case INT -> drawInt(scope, depth);
          case LONG -> drawLong(scope, depth);
          default -> drawNarrow(type, scope, depth);
        };
    return drawn == null ? expressions.leaf(type, scope) : drawn;
  }

  private Expression drawInt(Scope scope, int depth) {
    return choices.choose(
        option(20, () -> expressions.leaf(Type.INT, scope)),
        option(6, () -> expressions.literal(Type.INT)),
        option(22, () -> binary(Type.INT, scope, depth)),
        option(5, () -> division(Type.INT, scope, depth)),
        option(7, () -> shift(Type.INT, scope, depth)),
        option(4, () -> unary(Type.INT, scope, depth)),
        option(7, () -> cast(Type.INT, scope, depth)),
        option(12, () -> expressions.readPlace(Type.INT, scope, depth)),
        option(4, () -> length(scope, depth)),
        option(4, () -> library(Type.INT, scope, depth)),
        option(9, () -> common(Type.INT, scope, depth)),
        option(2, () -> ordinal(scope, depth)));
  }

  private Expression drawLong(Scope scope, int depth) {
    return choices.choose(
        option(20, () -> expressions.leaf(Type.LONG, scope)),
        option(6, () -> expressions.literal(Type.LONG)),
        option(24, () -> binary(Type.LONG, scope, depth)),
        option(6, () -> division(Type.LONG, scope, depth)),
        option(9, () -> shift(Type.LONG, scope, depth)),
        option(4, () -> unary(Type.LONG, scope, depth)),
        option(8, () -> cast(Type.LONG, scope, depth)),
        option(8, () -> expressions.readPlace(Type.LONG, scope, depth)),
        option(4, () -> library(Type.LONG, scope, depth)),
        option(9, () -> common(Type.LONG, scope, depth)));
  }

  private Expression drawNarrow(Type type, Scope scope, int depth) {
    return choices.choose(
        option(25, () -> expressions.leaf(type, scope)),
        option(5, () -> expressions.literal(type)),
        option(25, () -> cast(type, scope, depth)),
        option(15, () -> expressions.readPlace(type, scope, depth)),
        option(type == Type.CHAR ? 10 : 0, () -> charAt(scope, depth)),
        option(15, () -> common(type, scope, depth)));
  }

  private Expression common(Type type, Scope scope, int depth) {
    return choices.choose(
        option(5, () -> expressions.conditional(type, scope, depth)),
        option(2, () -> expressions.switched(type, scope, depth)),
        option(6, () -> expressions.write(type, scope, depth)),
        option(10, () -> expressions.call(type, scope, depth)));
  }

  /** Two operands that promote to the type, in any order. */
  private Expression binary(Type type, Scope scope, int depth) {
    String operator = choices.pickOf("+", "+", "-", "-", "*", "&", "|", "^");
    return arithmetic(type, operator, scope, depth);
  }

  private Expression arithmetic(Type type, String operator, Scope scope, int depth) {
    String text = "($0 " + operator + " $1)";
    if (type == Type.INT) {
      return Expression.operation(
          type, text, expressions.narrow(scope, depth - 1), expressions.narrow(scope, depth - 1));
    }
    Expression wide = expressions.of(Type.LONG, scope, depth - 1);
    Expression other =
        choices.percent(70)
            ? expressions.of(Type.LONG, scope, depth - 1)
            : expressions.number(scope, depth - 1);
    return choices.percent(80)
        ? Expression.operation(type, text, wide, other)
        : Expression.operation(type, text, other, wide);
  }

  /** A division or remainder; the divisor is mostly not 0. */
  private Expression division(Type type, Scope scope, int depth) {
    String operator = choices.pickOf("/", "%");
    if (choices.percent(25)) {
      return arithmetic(type, operator, scope, depth);
    }
    Expression divisor =
        choices.percent(50)
            ? Expression.literal(type, choices.pickOf(-1L, 2L, 3L, -7L, 10L, 16L, 1000L, -128L))
            : Expression.operation(
                type,
                "($0 | $1)",
                expressions.of(type, scope, depth - 1),
                Expression.literal(type, 1));
    return Expression.operation(
        type, "($0 " + operator + " $1)", expressions.of(type, scope, depth - 1), divisor);
  }

  private Expression shift(Type type, Scope scope, int depth) {
    Expression value =
        type == Type.LONG
            ? expressions.of(Type.LONG, scope, depth - 1)
            : expressions.narrow(scope, depth - 1);
    Expression count =
        choices.percent(60)
            ? expressions.leaf(Type.INT, scope)
            : expressions.number(scope, depth - 1);
    String operator = choices.pickOf("<<", ">>", ">>>");
    return Expression.operation(type, "($0 " + operator + " $1)", value, count);
  }

  private Expression unary(Type type, Scope scope, int depth) {
    Expression operand =
        type == Type.INT
            ? expressions.narrow(scope, depth - 1)
            : expressions.of(type, scope, depth - 1);
    return Expression.operation(type, choices.pickOf("(-$0)", "(~$0)", "(+$0)"), operand);
  }

  /** A cast from another integral type, through a third one at times. */
  private Expression cast(Type type, Scope scope, int depth) {
    Expression operand =
        choices.percent(60)
            ? expressions.of(choices.pickOf(Type.INT, Type.LONG), scope, depth - 1)
            : expressions.number(scope, depth - 1);
    if (choices.percent(25)) {
      Type between = choices.pick(Type.INTEGRAL);
      operand = Expression.operation(between, "((" + between.text() + ") $0)", operand);
    }
    return Expression.operation(type, "((" + type.text() + ") $0)", operand);
  }

  private Expression length(Scope scope, int depth) {
    List<Expression> arrays = scope.arrays();
    if (arrays.isEmpty() || choices.percent(30)) {
      return Expression.operation(
          Type.INT, "$0.length()", expressions.of(Type.STRING, scope, depth - 1));
    }
    Type array = choices.pick(arrays).type();
    return Expression.operation(Type.INT, "$0.length", expressions.of(array, scope, depth - 1));
  }

  private Expression charAt(Scope scope, int depth) {
    if (!expressions.world.usesLibrary) {
      return null;
    }
    return Expression.of(
        Expression.Form.LIBRARY,
        Type.CHAR,
        "$0.charAt($1)",
        expressions.of(Type.STRING, scope, depth - 1),
        expressions.index(scope, depth - 1));
  }

  private Expression ordinal(Scope scope, int depth) {
    return Expression.operation(
        Type.INT, "$0.ordinal()", expressions.of(Type.COLOR, scope, depth - 1));
  }

  private Expression library(Type type, Scope scope, int depth) {
    LibraryHelper helper = LibraryHelper.draw(choices, type, expressions.world.usesLibrary);
    return helper.call(
        helper.parameters().stream()
            .map(parameter -> expressions.of(parameter, scope, depth - 1))
            .toList());
  }

  /** An assignment, compound assignment or increment of the target. */
  Expression write(Expression target, Scope scope, int depth) {
    Type type = target.type();
    if (choices.percent(25)) {
      String text = choices.pickOf("($0++)", "($0--)", "(++$0)", "(--$0)");
      return Expression.of(Expression.Form.WRITE, type, text, target);
    }
    if (choices.percent(45)) {
      return assign("=", target, expressions.of(type, scope, depth - 1));
    }
    if (choices.percent(10)) {
      String operator = choices.pickOf("/=", "%=");
      return assign(operator, target, expressions.number(scope, depth - 1));
    }
    String operator =
        choices.pickOf("+=", "+=", "-=", "*=", "&=", "|=", "^=", "<<=", ">>=", ">>>=");
    return assign(operator, target, expressions.number(scope, depth - 1));
  }

  private static Expression assign(String operator, Expression target, Expression value) {
    return Expression.of(
        Expression.Form.WRITE, target.type(), "($0 " + operator + " $1)", target, value);
  }
}
