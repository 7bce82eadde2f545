package demitasse.compiler.random;

import static demitasse.compiler.random.Choices.option;

import java.util.ArrayList;
import java.util.List;

/** Draws try statements, with writes inside that the handlers then observe. */
final class TryStatements {
  /** The marks that handlers put, so that what ran can be counted. */
  static final int CATCH_MARK = 0xCA00;

  static final int FINALLY_MARK = 0xF1A0;

  /** Kinds of exceptions, each before its superclasses. */
  private static final List<String> KINDS =
      List.of(
          "NullPointerException",
          "ArrayIndexOutOfBoundsException",
          "IndexOutOfBoundsException",
          "ArithmeticException",
          "ClassCastException",
          "ArrayStoreException",
          "IllegalArgumentException",
          "IllegalStateException",
          "Fatal",
          "Failure",
          "RuntimeException",
          "Exception",
          "Throwable");

  private static final List<String> FREQUENT =
      List.of(
          "ArrayIndexOutOfBoundsException",
          "ArithmeticException",
          "ClassCastException",
          "RuntimeException");

  private static final List<String> WITH_MESSAGE =
      List.of("IllegalArgumentException", "IllegalStateException", "Fatal", "Failure");

  private final Statements statements;
  private final Expressions expressions;
  private final Choices choices;

  TryStatements(Statements statements) {
    this.statements = statements;
    this.expressions = statements.expressions;
    this.choices = statements.choices;
  }

  List<Statement> draw(Scope scope) {
    List<Statement> drawn = new ArrayList<>();
    List<Expression> observed = observed(scope, drawn);
    List<Statement.Clause> clauses = new ArrayList<>();
    clauses.add(new Statement.Clause("try", tryBlock(observed, scope.inner())));
    List<String> names = new ArrayList<>();
    boolean withFinally = choices.percent(40);
    int catches = withFinally && choices.percent(35) ? 0 : choices.pickOf(1, 1, 1, 2, 3);
    for (String kinds : drawKinds(catches)) {
      String name = statements.world.name("e");
      names.add(name);
      List<Statement> block = catchBlock(kinds, name, observed, scope.inner());
      clauses.add(new Statement.Clause("catch (" + kinds + " " + name + ")", block));
    }
    if (withFinally) {
      clauses.add(new Statement.Clause("finally", finallyBlock(observed, scope.inner())));
    }
    drawn.add(new Statement(Statement.Form.TRY, "", clauses, "", List.of(), names));
    observed.forEach(variable -> drawn.add(statements.putOf(variable, scope)));
    return drawn;
  }

  /** A few statements, and a catch of all that they are likely to throw. */
  Statement guarded(Scope scope, int size) {
    String name = statements.world.name("e");
    String header = "catch (" + choices.pickOf("RuntimeException", "Throwable") + " " + name + ")";
    List<Statement> block = statements.block(scope.inner(), size);
    Statement mark =
        mark(scope.context().prefix() + "put(kind(" + name + ") + " + CATCH_MARK + ");");
    List<Statement.Clause> clauses =
        List.of(new Statement.Clause("try", block), new Statement.Clause(header, List.of(mark)));
    return new Statement(Statement.Form.TRY, "", clauses, "", List.of(), List.of(name));
  }

  /** One or two writable variables, of which one may be declared for the purpose. */
  private List<Expression> observed(Scope scope, List<Statement> drawn) {
    if (scope.writablePrimitives().isEmpty() || choices.percent(40)) {
      drawn.add(statements.local(choices.pick(Type.PRIMITIVES), scope));
    }
    List<Expression> variables = scope.writablePrimitives();
    List<Expression> observed = new ArrayList<>();
    int count = variables.isEmpty() ? 0 : choices.between(1, 2);
    for (int i = 0; i < count; i++) {
      int last = variables.size() - 1;
      Expression variable = variables.get(last - choices.below(Math.min(4, variables.size())));
      if (!observed.contains(variable)) {
        observed.add(variable);
      }
    }
    return observed;
  }

  private List<Statement> tryBlock(List<Expression> observed, Scope scope) {
    List<Statement> block = new ArrayList<>();
    int parts = choices.between(1, 3);
    for (int i = 0; i < parts; i++) {
      observed.forEach(variable -> block.add(write(variable, scope)));
      block.addAll(statements.block(scope, 1));
      if (choices.percent(60)) {
        block.add(
            choices.percent(25)
                ? statements.throwing(expressions.condition(scope, 2), scope)
                : risky(scope));
      }
    }
    if (choices.percent(45)) {
      block.add(failing(scope));
    }
    return block;
  }

  private Statement write(Expression variable, Scope scope) {
    Type type = variable.type();
    Expression value =
        choices.percent(50) ? expressions.literal(type) : expressions.of(type, scope, 2);
    return Statements.assign(variable, value);
  }

  /** A statement that always throws, for a reason that the compiler may or may not see. */
  private Statement failing(Scope scope) {
    Expression always = Expression.literal(Type.BOOLEAN, 1);
    Expression number = expressions.of(Type.INT, scope, 2);
    Expression zero =
        Expression.operation(Type.INT, "($0 & $1)", number, Expression.literal(Type.INT, 0));
    Expression nine =
        Expression.operation(Type.INT, "($0 | $1)", number, Expression.literal(Type.INT, 9));
    Expression array = expressions.of(Type.INTS, scope, 1);
    return choices.choose(
        option(2, () -> statements.throwing(always, scope)),
        option(3, () -> statements.putOf(Expression.operation(Type.INT, "(5 / $0)", zero), scope)),
        option(3, () -> statements.putOf(Expression.place(Type.INT, "$0[$1]", array, nine), scope)),
        option(
            2,
            () ->
                statements.putOf(
                    Expression.operation(Type.INT, "$0.length", Expression.nothing(Type.INTS)),
                    scope)));
  }

  /** A statement that often throws. */
  private Statement risky(Scope scope) {
    Expression expression =
        choices.choose(
            option(
                3,
                () ->
                    Expression.operation(
                        Type.INT,
                        choices.pickOf("($0 / $1)", "($0 % $1)"),
                        expressions.of(Type.INT, scope, 2),
                        divisor(scope))),
            option(
                3,
                () ->
                    Expression.place(
                        Type.INT, "$0[$1]", expressions.of(Type.INTS, scope, 2), masked(7, scope))),
            option(
                2,
                () ->
                    Expression.operation(
                        Type.LONG,
                        choices.pickOf("($0 / $1)", "($0 % $1)"),
                        expressions.of(Type.LONG, scope, 2),
                        expressions.leaf(choices.pickOf(Type.LONG, Type.CHAR), scope))),
            option(3, () -> downcast(scope)),
            option(2, () -> expressions.readPlace(Type.INT, scope, 2)));
    return statements.putOf(expression, scope);
  }

  private Expression divisor(Scope scope) {
    return choices.percent(50)
        ? masked(1, scope)
        : expressions.leaf(choices.pickOf(Type.INT, Type.BYTE), scope);
  }

  private Expression masked(int mask, Scope scope) {
    Expression number = expressions.of(Type.INT, scope, 2);
    return choices.percent(30)
        ? number
        : Expression.operation(Type.INT, "($0 & $1)", number, Expression.literal(Type.INT, mask));
  }

  private Expression downcast(Scope scope) {
    Type type = choices.pickOf(Type.LEFT, Type.LEAF, Type.RIGHT, Type.OTHER);
    return Expression.operation(
        type, "((" + type.text() + ") $0)", expressions.of(Type.SHAPE, scope, 1));
  }

  /** Kinds for the catch clauses, of which the most frequent exceptions are the likeliest. */
  private List<String> drawKinds(int count) {
    List<String> kinds = new ArrayList<>();
    for (String kind : KINDS) {
      if (kinds.size() < count && choices.percent(FREQUENT.contains(kind) ? 45 : 9)) {
        kinds.add(kind);
      }
    }
    if (kinds.isEmpty() && count > 0) {
      kinds.add("RuntimeException");
    }
    if (kinds.contains("ArithmeticException") && kinds.remove("ClassCastException")) {
      kinds.set(kinds.indexOf("ArithmeticException"), "ArithmeticException | ClassCastException");
    }
    return kinds;
  }

  private List<Statement> catchBlock(
      String kinds, String name, List<Expression> observed, Scope scope) {
    List<Statement> block = new ArrayList<>();
    String prefix = scope.context().prefix();
    block.add(mark(prefix + "put(kind(" + name + ") + " + CATCH_MARK + ");"));
    if (choices.percent(40)) {
      String line = prefix + "put(Thrown.line(" + name + "));";
      block.add(Statement.simple(Statement.Form.LINE, line));
    }
    if (kinds.equals("Fatal") || kinds.equals("Failure")) {
      block.add(mark(prefix + "put(" + name + ".code);"));
    }
    if (WITH_MESSAGE.contains(kinds) && choices.percent(50)) {
      block.add(mark(prefix + "put(" + name + ".getMessage());"));
    }
    observed.forEach(variable -> block.add(statements.putOf(variable, scope)));
    if (choices.percent(20)) {
      Expression condition = expressions.condition(scope, 1);
      String text = "if ($0) {\nthrow " + name + ";\n}";
      block.add(Statement.simple(Statement.Form.RETHROW, text, condition));
    }
    block.addAll(statements.block(scope, choices.below(3)));
    return block;
  }

  private List<Statement> finallyBlock(List<Expression> observed, Scope scope) {
    List<Statement> block = new ArrayList<>();
    block.add(mark(scope.context().prefix() + "put(" + FINALLY_MARK + ");"));
    observed.forEach(variable -> block.add(statements.putOf(variable, scope)));
    block.addAll(statements.block(scope, choices.below(3)));
    if (choices.percent(25)) {
      block.add(statements.guard(scope));
    }
    return block;
  }

  private static Statement mark(String text) {
    return Statement.simple(Statement.Form.SIMPLE, text);
  }
}
