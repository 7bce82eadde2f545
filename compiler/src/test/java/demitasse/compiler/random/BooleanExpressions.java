package demitasse.compiler.random;

import static demitasse.compiler.random.Choices.option;

/** Draws conditions. */
final class BooleanExpressions {
  private final Expressions expressions;
  private final Choices choices;

  BooleanExpressions(Expressions expressions) {
    this.expressions = expressions;
    this.choices = expressions.choices;
  }

  Expression draw(Scope scope, int depth) {
    if (depth <= 0) {
      return choices.percent(60) ? compare(scope, 1) : expressions.leaf(Type.BOOLEAN, scope);
    }
    Expression drawn =
        choices.choose(
            option(12, () -> expressions.leaf(Type.BOOLEAN, scope)),
            option(35, () -> compare(scope, depth)),
            option(16, () -> connect(scope, depth)),
            option(5, () -> not(scope, depth)),
            option(6, () -> expressions.readPlace(Type.BOOLEAN, scope, depth)),
            option(8, () -> references(scope, depth)),
            option(6, () -> instance(scope, depth)),
            option(3, () -> strings(scope, depth)),
            option(2, () -> expressions.conditional(Type.BOOLEAN, scope, depth)),
            option(1, () -> expressions.switched(Type.BOOLEAN, scope, depth)),
            option(3, () -> expressions.write(Type.BOOLEAN, scope, depth)),
            option(4, () -> expressions.call(Type.BOOLEAN, scope, depth)));
    return drawn == null ? expressions.leaf(Type.BOOLEAN, scope) : drawn;
  }

  private Expression compare(Scope scope, int depth) {
    String operator = choices.pickOf("<", "<=", ">", ">=", "==", "!=");
    boolean wide = choices.percent(25);
    Expression left =
        wide ? expressions.of(Type.LONG, scope, depth - 1) : expressions.narrow(scope, depth - 1);
    Expression right =
        choices.percent(40)
            ? expressions.literal(wide ? Type.LONG : Type.INT)
            : expressions.number(scope, depth - 1);
    return Expression.operation(Type.BOOLEAN, "($0 " + operator + " $1)", left, right);
  }

  private Expression connect(Scope scope, int depth) {
    String operator = choices.pickOf("&&", "&&", "||", "||", "&", "|", "^", "==", "!=");
    return Expression.operation(
        Type.BOOLEAN, "($0 " + operator + " $1)", draw(scope, depth - 1), draw(scope, depth - 1));
  }

  private Expression not(Scope scope, int depth) {
    return Expression.operation(Type.BOOLEAN, "(!$0)", draw(scope, depth - 1));
  }

  /** Identity of two references that javac lets compare, or of one with null. */
  private Expression references(Scope scope, int depth) {
    String operator = choices.pickOf("==", "!=");
    if (choices.percent(45)) {
      Type type =
          choices.percent(60)
              ? choices.pick(Type.SHAPE_TYPES)
              : choices.pickOf(Type.COLOR, Type.STRING, Type.INTS, Type.PAIR, Type.GRID);
      Expression operand = expressions.of(type, scope, depth - 1);
      return Expression.operation(Type.BOOLEAN, "($0 " + operator + " null)", operand);
    }
    Type left = choices.pickOf(Type.SHAPE, Type.SHAPE, Type.BASE, Type.COLOR, Type.INTS);
    Type right = left;
    if (left == Type.SHAPE) {
      right = choices.pick(Type.SHAPE_TYPES);
    } else if (left == Type.BASE) {
      right = choices.pickOf(Type.BASE, Type.LEFT, Type.LEAF, Type.RIGHT);
    }
    return Expression.operation(
        Type.BOOLEAN,
        "($0 " + operator + " $1)",
        expressions.of(left, scope, depth - 1),
        expressions.of(right, scope, depth - 1));
  }

  private Expression instance(Scope scope, int depth) {
    boolean fromBase = choices.percent(40);
    Type type =
        fromBase
            ? choices.pickOf(Type.LEFT, Type.LEAF, Type.RIGHT)
            : choices.pickOf(Type.BASE, Type.LEFT, Type.LEAF, Type.RIGHT, Type.OTHER);
    return Expression.operation(
        Type.BOOLEAN,
        "($0 instanceof " + type.text() + ")",
        expressions.of(fromBase ? Type.BASE : Type.SHAPE, scope, depth - 1));
  }

  private Expression strings(Scope scope, int depth) {
    if (!scope.readable(Type.PAIR).isEmpty() && choices.percent(50)) {
      return Expression.operation(
          Type.BOOLEAN,
          "$0.equals($1)",
          expressions.of(Type.PAIR, scope, depth - 1),
          expressions.of(Type.PAIR, scope, depth - 1));
    }
    Expression text = expressions.of(Type.STRING, scope, depth - 1);
    if (choices.percent(25)) {
      return Expression.operation(Type.BOOLEAN, "$0.isEmpty()", text);
    }
    return Expression.operation(
        Type.BOOLEAN, "$0.equals($1)", text, expressions.of(Type.STRING, scope, depth - 1));
  }
}
