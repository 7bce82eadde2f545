package demitasse.compiler.random;

import static demitasse.compiler.random.Choices.option;

import java.util.List;

/** Draws expressions of class, array and string types. */
final class ReferenceExpressions {
  private static final List<String> TEXTS =
      List.of("", "a", "tick", "Tick", "demitasse", "caf\\u00e9 \\u00ff", "0123456789");

  private final Expressions expressions;
  private final Choices choices;

  ReferenceExpressions(Expressions expressions) {
    this.expressions = expressions;
    this.choices = expressions.choices;
  }

  Expression draw(Type type, Scope scope, int depth) {
    if (depth <= 0) {
      return leaf(type, scope);
    }
    Expression drawn =
        choices.choose(
            option(50, () -> leaf(type, scope)),
            option(12, () -> expressions.readPlace(type, scope, depth)),
            option(4, () -> expressions.conditional(type, scope, depth)),
            option(1, () -> expressions.switched(type, scope, depth)),
            option(
                type == Type.INTS || type == Type.PAIR ? 0 : 3,
                () -> expressions.write(type, scope, depth)),
            option(6, () -> expressions.call(type, scope, depth)),
            option(type.isShape() ? 22 : 0, () -> convert(type, scope, depth)));
    return drawn == null ? leaf(type, scope) : drawn;
  }

  /** A variable, this, a constant; seldom null. */
  Expression leaf(Type type, Scope scope) {
    if (choices.percent(2)) {
      return Expression.nothing(type);
    }
    List<Expression> variables = scope.readable(type);
    Type self = scope.context().self();
    if (self != null && type.isShape() && self.isSubtypeOf(type) && choices.percent(30)) {
      return widened(type, self, Expression.operation(self, "this"));
    }
    if (!variables.isEmpty() && (choices.percent(85) || !hasConstants(type))) {
      return choices.pick(variables);
    }
    if (type == Type.STRING) {
      return Expression.text(choices.pick(TEXTS));
    }
    if (type == Type.COLOR) {
      String color = choices.pickOf("Color.RED", "Color.GREEN", "Color.BLUE");
      return Expression.of(Expression.Form.LITERAL, type, color);
    }
    return type.isShape() ? fromAnywhere(type, scope) : Expression.nothing(type);
  }

  private static boolean hasConstants(Type type) {
    return type == Type.STRING || type == Type.COLOR || type.isShape();
  }

  /** A variable of a related type, converted; null if there is none. */
  private Expression fromAnywhere(Type type, Scope scope) {
    List<Type> sources =
        Type.SHAPE_TYPES.stream()
            .filter(source -> related(source, type) && !scope.readable(source).isEmpty())
            .toList();
    if (sources.isEmpty()) {
      return Expression.nothing(type);
    }
    List<Type> subtypes = sources.stream().filter(source -> source.isSubtypeOf(type)).toList();
    Type source =
        subtypes.isEmpty() || choices.percent(15) ? choices.pick(sources) : choices.pick(subtypes);
    return widened(type, source, choices.pick(scope.readable(source)));
  }

  private static boolean related(Type one, Type other) {
    return one.isSubtypeOf(other) || other.isSubtypeOf(one);
  }

  private static Expression widened(Type type, Type source, Expression expression) {
    return source == type
        ? expression
        : Expression.operation(type, "((" + type.text() + ") $0)", expression);
  }

  /** A cast up or down; a cast down fails if the object is of another class. */
  private Expression convert(Type type, Scope scope, int depth) {
    List<Type> sources =
        Type.SHAPE_TYPES.stream()
            .filter(source -> source != type && related(source, type))
            .filter(source -> source.isSubtypeOf(type) || choices.percent(25))
            .toList();
    if (sources.isEmpty()) {
      return leaf(type, scope);
    }
    Type source = choices.pick(sources);
    return widened(type, source, expressions.of(source, scope, depth - 1));
  }

  /** Whether an object of the class is at hand without a cast that may fail; at times anyway. */
  boolean reaches(Type owner, Scope scope) {
    if (owner == Type.COLOR || choices.percent(4)) {
      return true;
    }
    Type self = scope.context().self();
    if (owner == Type.PAIR || self == Type.COLOR) {
      return !scope.readable(owner).isEmpty();
    }
    return (self != null && self.isSubtypeOf(owner))
        || Type.SHAPE_TYPES.stream()
            .anyMatch(type -> type.isSubtypeOf(owner) && !scope.readable(type).isEmpty());
  }

  /** An object to call a method of. */
  Expression receiver(Type type, Scope scope, int depth) {
    return draw(type, scope, depth);
  }

  /** A field of an object, or the object's accessor. */
  Expression field(Field field, Scope scope, int depth) {
    Type owner = Type.ofOwner(field.owner());
    String text = owner == Type.PAIR ? "$0." + field.name() + "()" : "$0." + field.name();
    Expression object = draw(owner, scope, depth - 1);
    return owner == Type.PAIR
        ? Expression.operation(field.type(), text, object)
        : Expression.place(field.type(), text, object);
  }
}
