package demitasse.compiler.random;

import static demitasse.compiler.random.Choices.option;

import java.util.ArrayList;
import java.util.List;

/** Draws blocks of statements; each statement can complete normally in javac's eyes. */
final class Statements {
  static final int DEPTH = 3;
  private static final int DEEPEST_NESTING = 3;

  final Expressions expressions;
  final Choices choices;
  final World world;
  private final Loops loops;
  private final TryStatements tries;

  Statements(Expressions expressions) {
    this.expressions = expressions;
    this.choices = expressions.choices;
    this.world = expressions.world;
    loops = new Loops(this);
    tries = new TryStatements(this);
  }

  /** Statements drawn one after the other in a scope that they extend. */
  List<Statement> block(Scope scope, int size) {
    List<Statement> block = new ArrayList<>();
    for (int i = 0; i < size && world.budget > 0; i++) {
      world.budget--;
      block.addAll(draw(scope));
    }
    return block;
  }

  /** A routine's body, which declares some locals first. */
  List<Statement> body(Scope scope, int budget) {
    List<Statement> body = new ArrayList<>();
    for (int locals = Math.min(budget, choices.below(4)); locals > 0; locals--) {
      body.add(local(choices.pick(Type.PRIMITIVES), scope));
    }
    world.budget = budget;
    body.addAll(block(scope, budget));
    return body;
  }

  /** The body of run: steps, of which most catch what they throw, so that the rest still runs. */
  List<Statement> steps(Scope scope, int budget) {
    List<Statement> steps = body(scope, Math.min(budget, 3));
    for (world.budget = budget; world.budget > 0; ) {
      int size = choices.between(1, 4);
      switch (choices.below(4)) {
        case 0 -> steps.addAll(block(scope, size));
        case 1, 2 -> steps.add(tries.guarded(scope, size));
        default -> steps.add(loops.repeated(scope, inner -> List.of(tries.guarded(inner, size))));
      }
    }
    return steps;
  }

  /** A block inside the scope, of one to three statements. */
  List<Statement> innerBlock(Scope scope) {
    return block(scope.inner(), choices.between(1, 3));
  }

  private List<Statement> draw(Scope scope) {
    int nested = Math.max(0, DEEPEST_NESTING - scope.nesting());
    return choices.choose(
        option(22, () -> List.of(put(scope))),
        option(22, () -> shownWrite(scope)),
        option(7, () -> List.of(local(scope))),
        option(2, () -> List.of(lateLocal(scope))),
        option(4, () -> rotate(scope)),
        option(11, () -> List.of(call(scope))),
        option(scope.nesting() == 0 ? 1 : 5, () -> List.of(guard(scope))),
        option(2, () -> List.of(library(scope))),
        option(3 * nested, () -> List.of(ifStatement(scope))),
        option(6 * nested, () -> List.of(loops.draw(scope))),
        option(2 * nested, () -> List.of(switchStatement(scope))),
        option(nested, () -> List.of(instancePattern(scope))),
        option(7 * nested, () -> tries.draw(scope)));
  }

  Statement put(Scope scope) {
    Type type =
        choices.percent(70)
            ? choices.pick(Type.PRIMITIVES)
            : choices.pickOf(Type.INT, Type.LONG, Type.SHAPE, Type.STRING, Type.COLOR);
    return putOf(expressions.of(type, scope, DEPTH), scope);
  }

  /** Puts a value, or of a reference whether it is null. */
  Statement putOf(Expression value, Scope scope) {
    String hole = value.type().isPrimitive() ? "$0" : "$0 != null";
    if (value.type() == Type.STRING && choices.percent(20)) {
      hole = "$0";
    }
    String text = scope.context().prefix() + "put(" + hole + ");";
    return Statement.simple(Statement.Form.SIMPLE, text, value);
  }

  /** A write and, at times, a put of what was written. */
  private List<Statement> shownWrite(Scope scope) {
    Statement write = write(scope);
    Expression written = write.expressions().get(0);
    boolean isWrite = written.form() == Expression.Form.WRITE;
    return isWrite && choices.percent(50)
        ? List.of(write, putOf(written.operands().get(0), scope))
        : List.of(write);
  }

  Statement write(Scope scope) {
    Type type =
        choices.percent(80)
            ? choices.pick(Type.PRIMITIVES)
            : choices.pickOf(Type.SHAPE, Type.BASE, Type.STRING, Type.COLOR, Type.INTS);
    Expression write = expressions.write(type, scope, DEPTH);
    return write == null ? local(scope) : Statement.evaluate(write);
  }

  /** Exchanges two or three variables of one type, by way of a new one. */
  private List<Statement> rotate(Scope scope) {
    List<Type> types =
        Type.PRIMITIVES.stream().filter(type -> scope.writable(type).size() > 1).toList();
    if (types.isEmpty()) {
      return List.of(write(scope));
    }
    Type type = choices.pick(types);
    List<Expression> places = new ArrayList<>(scope.writable(type));
    Expression first = places.remove(choices.below(places.size()));
    Expression last = places.remove(choices.below(places.size()));
    String name = world.name("x");
    List<Statement> block = new ArrayList<>();
    block.add(Statement.local(name, type.text() + " " + name + " = $0;", first));
    if (!places.isEmpty() && choices.percent(50)) {
      Expression middle = choices.pick(places);
      block.add(assign(first, middle));
      block.add(assign(middle, last));
    } else {
      block.add(assign(first, last));
    }
    block.add(assign(last, Expression.place(type, name)));
    scope.declare(type, name, true);
    return block;
  }

  static Statement assign(Expression target, Expression value) {
    return Statement.evaluate(
        Expression.of(Expression.Form.WRITE, target.type(), "($0 = $1)", target, value));
  }

  /** A local variable of some type, initialised. */
  Statement local(Scope scope) {
    if (choices.percent(8) && !scope.arrays().isEmpty()) {
      return local(choices.pick(scope.arrays()).type(), scope);
    }
    Type type =
        choices.percent(75)
            ? choices.pick(Type.PRIMITIVES)
            : choices.pickOf(
                Type.SHAPE, Type.BASE, Type.LEFT, Type.LEAF, Type.STRING, Type.COLOR, Type.INTS);
    return local(type, scope);
  }

  Statement local(Type type, Scope scope) {
    Expression initial = expressions.of(type, scope, DEPTH);
    String name = world.name("x");
    boolean isFinal = choices.percent(15);
    scope.declare(type, name, !isFinal);
    String modifier = isFinal ? "final " : "";
    return Statement.local(name, modifier + type.text() + " " + name + " = $0;", initial);
  }

  /** A local variable that each of two paths assigns. */
  private Statement lateLocal(Scope scope) {
    Type type = choices.pick(Type.PRIMITIVES);
    String name = world.name("x");
    Expression first = expressions.of(type, scope, DEPTH);
    Expression second = expressions.of(type, scope, DEPTH - 1);
    String declared = type.text() + " " + name + ";\n";
    if (choices.percent(50)) {
      Expression condition = expressions.condition(scope, 2);
      scope.declare(type, name, true);
      String text = "if ($0) {\n" + name + " = $1;\n} else {\n" + name + " = $2;\n}";
      return Statement.local(name, declared + text, condition, first, second);
    }
    scope.declare(type, name, true);
    String kind = choices.pickOf("ArithmeticException", "RuntimeException");
    String text =
        "try {\n"
            + name
            + " = $0;\n} catch ("
            + kind
            + " "
            + world.name("e")
            + ") {\n"
            + name
            + " = $1;\n}";
    return Statement.local(name, declared + text, first, second);
  }

  private Statement call(Scope scope) {
    Type type = choices.pickOf(Type.VOID, Type.VOID, Type.INT, Type.LONG, Type.BOOLEAN, Type.SHAPE);
    Expression call = expressions.call(type, scope, DEPTH);
    if (call == null) {
      return write(scope);
    }
    return type == Type.VOID || choices.percent(30) ? Statement.evaluate(call) : putOf(call, scope);
  }

  /** A jump behind a condition: return, break, continue or throw. */
  Statement guard(Scope scope) {
    Expression condition =
        choices.percent(6) ? Expression.literal(Type.BOOLEAN, 1) : expressions.condition(scope, 2);
    return jump(condition, scope);
  }

  Statement jump(Expression condition, Scope scope) {
    List<String> breakable = scope.breakable();
    int inside = breakable.isEmpty() ? 0 : 1;
    int looping = scope.loops().isEmpty() ? 0 : 1;
    return choices.choose(
        option(scope.context().level() == 0 ? 1 : 3, () -> returning(condition, scope)),
        option(3, () -> throwing(condition, scope)),
        option(5 * inside, () -> leave(condition, "break", breakable)),
        option(5 * looping, () -> leave(condition, "continue", scope.loops())));
  }

  private Statement leave(Expression condition, String verb, List<String> labels) {
    String label = choices.percent(70) ? labels.get(labels.size() - 1) : choices.pick(labels);
    return guarded(verb + " " + label + ";", condition);
  }

  private Statement returning(Expression condition, Scope scope) {
    Type result = scope.context().result();
    if (result == Type.VOID) {
      return guarded("return;", condition);
    }
    return Statement.simple(
        Statement.Form.SIMPLE,
        "if ($0) {\nreturn $1;\n}",
        condition,
        expressions.of(result, scope, 2));
  }

  /** Throws behind a condition. */
  Statement throwing(Expression condition, Scope scope) {
    String text =
        choices.pickOf(
            "new IllegalStateException(\"state\")",
            "new IllegalArgumentException(\"argument\")",
            "new RuntimeException(\"runtime\")",
            "new ArithmeticException(\"arithmetic\")",
            "new ClassCastException()",
            "new Error(\"error\")",
            "new Failure(" + choices.below(100) + ")",
            "new Fatal(" + choices.below(100) + ")");
    return guarded("throw " + text + ";", condition);
  }

  private static Statement guarded(String jump, Expression condition) {
    return Statement.simple(Statement.Form.SIMPLE, "if ($0) {\n" + jump + "\n}", condition);
  }

  private Statement library(Scope scope) {
    List<Expression> arrays =
        scope.arrays().stream().filter(a -> a.type().element().isPrimitive()).toList();
    if (arrays.isEmpty() || !world.usesLibrary) {
      return put(scope);
    }
    Type array = choices.pick(arrays).type();
    Expression target = expressions.of(array, scope, 1);
    if (choices.percent(35)) {
      Expression value = expressions.of(array.element(), scope, 2);
      Expression fill =
          Expression.of(Expression.Form.LIBRARY, Type.VOID, "Arrays.fill($0, $1)", target, value);
      return Statement.evaluate(fill);
    }
    Expression copy =
        Expression.of(
            Expression.Form.LIBRARY,
            Type.VOID,
            "System.arraycopy($0, $1, $2, $3, $4)",
            expressions.of(array, scope, 1),
            Expression.literal(Type.INT, choices.below(3)),
            target,
            Expression.literal(Type.INT, choices.below(3)),
            expressions.index(scope, 1));
    return Statement.evaluate(copy);
  }

  private Statement ifStatement(Scope scope) {
    Expression condition = expressions.condition(scope, DEPTH);
    List<Statement.Clause> clauses = new ArrayList<>();
    clauses.add(new Statement.Clause("if ($0)", innerBlock(scope)));
    List<Expression> conditions = new ArrayList<>(List.of(condition));
    if (choices.percent(25)) {
      conditions.add(expressions.condition(scope, 2));
      clauses.add(new Statement.Clause("else if ($1)", innerBlock(scope)));
    }
    if (choices.percent(50)) {
      clauses.add(new Statement.Clause("else", innerBlock(scope)));
    }
    return new Statement(Statement.Form.IF, "", clauses, "", conditions, List.of());
  }

  private Statement instancePattern(Scope scope) {
    Type type = choices.pickOf(Type.LEFT, Type.LEAF, Type.RIGHT, Type.OTHER);
    Expression object = expressions.of(Type.SHAPE, scope, 2);
    String name = world.name("x");
    Scope inner = scope.inner();
    inner.declare(type, name, false);
    List<Statement> block = block(inner, choices.between(1, 3));
    String header = "if ($0 instanceof " + type.text() + " " + name + ")";
    return new Statement(
        Statement.Form.IF,
        "",
        List.of(new Statement.Clause(header, block)),
        "",
        List.of(object),
        List.of(name));
  }

  private Statement switchStatement(Scope scope) {
    String label = world.name("l");
    boolean onColor = choices.percent(35);
    Type type =
        onColor
            ? Type.COLOR
            : choices.pickOf(Type.INT, Type.INT, Type.INT, Type.BYTE, Type.CHAR, Type.SHORT);
    Expression value = expressions.of(type, scope, 2);
    if (type == Type.INT && choices.percent(60)) {
      value = Expression.operation(Type.INT, "($0 & 7)", value);
    }
    List<Statement.Clause> clauses = new ArrayList<>();
    for (String header : headers(type)) {
      List<Statement> block =
          new ArrayList<>(block(scope.insideSwitch(label), choices.between(1, 2)));
      if (choices.percent(75)) {
        block.add(guarded("break " + label + ";", Expression.literal(Type.BOOLEAN, 1)));
      }
      clauses.add(new Statement.Clause(header, block));
    }
    return new Statement(
        Statement.Form.SWITCH, "switch ($0) {", clauses, "", List.of(value), List.of(label));
  }

  private List<String> headers(Type type) {
    List<String> labels = new ArrayList<>();
    List<String> pool =
        switch (type) {
          case COLOR -> List.of("RED", "GREEN", "BLUE");
          case CHAR -> List.of("0", "1", "2", "65", "97", "255", "65535");
          case BYTE -> List.of("0", "1", "2", "3", "-1", "127", "-128");
          case SHORT -> List.of("0", "1", "2", "3", "-1", "-32768", "32767");
          default ->
              List.of("0", "1", "2", "3", "4", "5", "7", "-1", "100", "-2147483648", "2147483647");
        };
    for (String constant : pool) {
      if (choices.below(pool.size()) < 3) {
        labels.add("case " + constant + ":");
      }
    }
    if (choices.percent(70)) {
      labels.add(choices.below(labels.size() + 1), "default:");
    }
    return labels;
  }
}
