package demitasse.compiler.random;

import static demitasse.compiler.random.Choices.option;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Draws loops; each is bounded by a literal, by an array's length or by the common fuel. */
final class Loops {
  private final Statements statements;
  private final Expressions expressions;
  private final Choices choices;

  Loops(Statements statements) {
    this.statements = statements;
    this.expressions = statements.expressions;
    this.choices = statements.choices;
  }

  Statement draw(Scope scope) {
    String label = statements.world.name("l");
    return choices.choose(
        option(3, () -> whileLoop(label, scope)),
        option(2, () -> doLoop(label, scope)),
        option(5, () -> countingLoop(label, scope)),
        option(3, () -> strangeLoop(label, scope)),
        option(4, () -> arrayLoop(label, scope)),
        option(2, () -> forEach(label, scope)));
  }

  private Statement whileLoop(String label, Scope scope) {
    Expression condition = expressions.condition(scope, 2);
    List<Statement> body = body(scope.insideLoop(label));
    return loop("while ($0 && fuel-- > 0)", "", List.of(label), body, condition);
  }

  private Statement doLoop(String label, Scope scope) {
    Expression condition = expressions.condition(scope, 2);
    List<Statement> body = body(scope.insideLoop(label));
    return loop("do", " while ($0 && fuel-- > 0);", List.of(label), body, condition);
  }

  /** Does what is drawn two or three times. */
  Statement repeated(Scope scope, Function<Scope, List<Statement>> draw) {
    String label = statements.world.name("l");
    String name = statements.world.name("i");
    Scope inner = scope.insideLoop(label);
    inner.declare(Type.INT, name, false);
    String header =
        "for (int %s = 0; %s < %d; %s++)".formatted(name, name, choices.between(2, 3), name);
    return loop(header, "", List.of(label, name), draw.apply(inner));
  }

  /** Counts up or down by a constant; the body does not change the counter. */
  private Statement countingLoop(String label, Scope scope) {
    String name = statements.world.name("i");
    Scope inner = scope.insideLoop(label);
    Type type = choices.pickOf(Type.INT, Type.INT, Type.INT, Type.BYTE, Type.CHAR, Type.LONG);
    inner.declare(type, name, false);
    int limit = choices.between(1, 6);
    int step = type == Type.CHAR ? 1 : choices.pickOf(1, 1, 1, 2, 3); // no char is below 0
    String change = step == 1 ? "++" : " += " + step;
    String header =
        choices.percent(75)
            ? "for (%s %s = 0; %s < %d; %s%s)"
                .formatted(type.text(), name, name, limit, name, change)
            : "for (%s %s = %d; %s > 0; %s%s)"
                .formatted(type.text(), name, limit, name, name, change.replace('+', '-'));
    return loop(header, "", List.of(label, name), body(inner));
  }

  /** A counter that anything may change, over the edges of its type. */
  private Statement strangeLoop(String label, Scope scope) {
    String name = statements.world.name("i");
    Scope inner = scope.insideLoop(label);
    Type type = choices.pick(Type.INTEGRAL);
    Expression start = expressions.of(type, scope, 2);
    inner.declare(type, name, true);
    Expression condition = expressions.condition(inner, 2);
    Expression change = expressions.number(inner, 1);
    String operator = choices.pickOf("+=", "-=", "<<=", ">>=", ">>>=", "^=", "*=");
    String header =
        "for (%s %s = $0; $1 && fuel-- > 0; %s %s $2)".formatted(type.text(), name, name, operator);
    return loop(header, "", List.of(label, name), body(inner), start, condition, change);
  }

  /** Goes over the indices of an array, at times one too far. */
  private Statement arrayLoop(String label, Scope scope) {
    List<Expression> arrays = scope.arrays();
    Type type = arrays.isEmpty() ? Type.INTS : choices.pick(arrays).type();
    Expression array = expressions.leaf(type, scope);
    String name = statements.world.name("i");
    Scope inner = scope.insideLoop(label);
    inner.declare(Type.INT, name, false);
    String bound = choices.pickOf("<", "<", "<", "<", "<", "<", "<=", "!=");
    String header = "for (int %s = 0; %s %s $0.length; %s++)".formatted(name, name, bound, name);
    Expression element =
        Expression.place(type.element(), "$0[$1]", array, Expression.place(Type.INT, name));
    List<Statement> body = new ArrayList<>();
    body.add(useElement(element, inner));
    body.addAll(body(inner));
    return loop(header, "", List.of(label, name), body, array);
  }

  private Statement useElement(Expression element, Scope scope) {
    if (choices.percent(50)) {
      return statements.putOf(element, scope);
    }
    Expression value = expressions.of(element.type(), scope, 2);
    return Statements.assign(element, value);
  }

  private Statement forEach(String label, Scope scope) {
    List<Expression> arrays = scope.arrays();
    Type type = arrays.isEmpty() ? Type.INTS : choices.pick(arrays).type();
    Expression array = expressions.of(type, scope, 1);
    String name = statements.world.name("x");
    Scope inner = scope.insideLoop(label);
    inner.declare(type.element(), name, true);
    String header = "for (" + type.element().text() + " " + name + " : $0)";
    List<Statement> body = new ArrayList<>();
    body.add(statements.putOf(Expression.place(type.element(), name), inner));
    body.addAll(body(inner));
    return loop(header, "", List.of(label, name), body, array);
  }

  /** One to three statements with a jump somewhere between them at times. */
  private List<Statement> body(Scope inner) {
    List<Statement> body = new ArrayList<>(statements.block(inner, choices.below(3)));
    if (choices.percent(35)) {
      body.add(statements.jump(expressions.condition(inner, 2), inner));
    }
    body.addAll(statements.block(inner, body.isEmpty() ? 1 : choices.below(2)));
    return body;
  }

  private static Statement loop(
      String header,
      String close,
      List<String> names,
      List<Statement> body,
      Expression... expressions) {
    Statement.Clause clause = new Statement.Clause(header, body);
    return new Statement(
        Statement.Form.LOOP, "", List.of(clause), close, List.of(expressions), names);
  }
}
