package demitasse.compiler.random;

import static demitasse.compiler.random.Choices.option;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Draws expressions of a given type; the other drawers of expressions meet here. */
final class Expressions {
  final Choices choices;
  final World world;
  private final NumberExpressions numbers;
  private final BooleanExpressions booleans;
  private final ReferenceExpressions references;

  Expressions(Choices choices, World world) {
    this.choices = choices;
    this.world = world;
    numbers = new NumberExpressions(this);
    booleans = new BooleanExpressions(this);
    references = new ReferenceExpressions(this);
  }

  /** An expression of exactly this type. */
  Expression of(Type type, Scope scope, int depth) {
    if (type == Type.BOOLEAN) {
      return booleans.draw(scope, depth);
    }
    return type.isPrimitive()
        ? numbers.draw(type, scope, depth)
        : references.draw(type, scope, depth);
  }

  /** A condition that is often neither always true nor always false. */
  Expression condition(Scope scope, int depth) {
    return booleans.draw(scope, depth);
  }

  /** An expression of any integral type. */
  Expression number(Scope scope, int depth) {
    return of(choices.pick(Type.INTEGRAL), scope, depth);
  }

  /** An expression of a type that promotes to int. */
  Expression narrow(Scope scope, int depth) {
    Type type = choices.percent(60) ? Type.INT : choices.pickOf(Type.BYTE, Type.SHORT, Type.CHAR);
    return of(type, scope, depth);
  }

  /** A literal or a variable. */
  Expression leaf(Type type, Scope scope) {
    List<Expression> variables = scope.readable(type);
    if (!variables.isEmpty() && choices.percent(75)) {
      return choices.pick(variables);
    }
    if (!type.isPrimitive()) {
      return references.leaf(type, scope);
    }
    Expression other = convertedVariable(type, scope);
    return other != null && choices.percent(55) ? other : literal(type);
  }

  /** A cast of a variable of another integral type, or null. */
  private Expression convertedVariable(Type type, Scope scope) {
    Type other = choices.pick(Type.INTEGRAL);
    List<Expression> variables = scope.readable(other);
    return !type.isNumber() || variables.isEmpty()
        ? null
        : Expression.operation(type, "((" + type.text() + ") $0)", choices.pick(variables));
  }

  Expression literal(Type type) {
    return Expression.literal(type, Constants.draw(choices, type));
  }

  /** A place that can be written, or null if none of the type is near. */
  Expression writable(Type type, Scope scope, int depth) {
    List<Supplier<Expression>> ways = new ArrayList<>();
    List<Expression> variables = scope.writable(type);
    if (!variables.isEmpty()) {
      ways.add(() -> choices.pick(variables));
      ways.add(() -> choices.pick(variables));
    }
    if (depth > 0) {
      addElement(ways, type, scope, depth);
      List<Field> fields = near(type, scope).stream().filter(Field::writable).toList();
      if (!fields.isEmpty()) {
        ways.add(() -> references.field(choices.pick(fields), scope, depth));
      }
    }
    return ways.isEmpty() ? null : choices.pick(ways).get();
  }

  /** A place to read that is not a variable by its name: an element or an object's field. */
  Expression readPlace(Type type, Scope scope, int depth) {
    List<Supplier<Expression>> ways = new ArrayList<>();
    addElement(ways, type, scope, depth);
    List<Field> fields = near(type, scope);
    if (!fields.isEmpty()) {
      ways.add(() -> references.field(choices.pick(fields), scope, depth));
    }
    return ways.isEmpty() ? leaf(type, scope) : choices.pick(ways).get();
  }

  /** Fields of the type in classes of which an object is at hand; seldom in others. */
  private List<Field> near(Type type, Scope scope) {
    return world.classFields(type).stream()
        .filter(field -> references.reaches(Type.ofOwner(field.owner()), scope))
        .toList();
  }

  private void addElement(List<Supplier<Expression>> ways, Type type, Scope scope, int depth) {
    for (Type array : Type.ARRAYS) {
      if (array.element() == type && !scope.readable(array).isEmpty()) {
        ways.add(
            () ->
                Expression.place(
                    type, "$0[$1]", of(array, scope, depth - 1), index(scope, depth - 1)));
      }
    }
  }

  /** An index that is mostly inside the smaller arrays. */
  Expression index(Scope scope, int depth) {
    return choices.choose(
        option(50, () -> Expression.literal(Type.INT, choices.below(4))),
        option(
            35,
            () ->
                Expression.operation(
                    Type.INT,
                    "($0 & $1)",
                    of(Type.INT, scope, depth),
                    Expression.literal(Type.INT, choices.pickOf(1, 3, 3)))),
        option(4, () -> Expression.literal(Type.INT, choices.between(-1, 8))),
        option(3, () -> leaf(choices.pickOf(Type.BYTE, Type.CHAR, Type.SHORT), scope)),
        option(4, () -> of(Type.INT, scope, depth)));
  }

  /** A call of a routine of a higher level, or null if there is none with this result. */
  Expression call(Type result, Scope scope, int depth) {
    List<Signature> callable =
        world.callable(scope.context().level(), result).stream()
            .filter(s -> s.receiver() == null || references.reaches(s.receiver(), scope))
            .toList();
    if (callable.isEmpty() || depth <= 0) {
      return null;
    }
    Signature signature = choices.pick(callable);
    Expression chooser = null;
    if (signature.kind() == Signature.Kind.VIRTUAL) {
      chooser = references.receiver(signature.receiver(), scope, depth - 1);
    } else if (signature.variants() > 0) {
      chooser =
          choices.percent(94)
              ? Expression.literal(Type.INT, choices.below(signature.variants()))
              : index(scope, depth - 1);
    }
    List<Expression> arguments = new ArrayList<>();
    for (Type parameter : signature.parameters()) {
      arguments.add(of(parameter, scope, depth - 1));
    }
    return signature.invoke(scope.context().prefix(), chooser, arguments);
  }

  /** An assignment, compound assignment or increment; null if no place of the type is near. */
  Expression write(Type type, Scope scope, int depth) {
    Expression target = writable(type, scope, depth);
    if (target == null) {
      return null;
    }
    if (type.isNumber()) {
      return numbers.write(target, scope, depth);
    }
    String operator = type == Type.BOOLEAN ? choices.pickOf("=", "=", "&=", "|=", "^=") : "=";
    Expression value = of(type, scope, depth - 1);
    return Expression.of(Expression.Form.WRITE, type, "($0 " + operator + " $1)", target, value);
  }

  Expression conditional(Type type, Scope scope, int depth) {
    return Expression.operation(
        type,
        "($0 ? $1 : $2)",
        condition(scope, depth - 1),
        of(type, scope, depth - 1),
        of(type, scope, depth - 1));
  }

  /** A switch expression on an int or on an enum constant. */
  Expression switched(Type type, Scope scope, int depth) {
    boolean onColor = choices.percent(50);
    String cases =
        onColor
            ? choices.pickOf(
                "case RED -> $1; case BLUE -> $2;", "case GREEN, BLUE -> $1; case RED -> $2;")
            : choices.pickOf(
                "case 0 -> $1; case 1, 2 -> $2;",
                "case -1, 3 -> $1; case 2147483647 -> $2;",
                "case 5 -> $1; case 1000000, -1000000 -> $2;");
    return Expression.operation(
        type,
        "(switch ($0) { " + cases + " default -> $3; })",
        onColor
            ? of(Type.COLOR, scope, depth - 1)
            : Expression.operation(Type.INT, "($0 & 7)", of(Type.INT, scope, depth - 1)),
        of(type, scope, depth - 1),
        of(type, scope, depth - 1),
        of(type, scope, depth - 1));
  }
}
