package demitasse.compiler.random;

import java.util.ArrayList;
import java.util.List;

/** What code at one place may use: variables, loops to leave, methods to call. */
final class Scope {
  /** A local, parameter or field by its text in this scope. */
  record Variable(Expression place, boolean writable) {
    Type type() {
      return place.type();
    }
  }

  /**
   * The routine that the code is in.
   *
   * @param prefix comes before the program's own instance members
   * @param self the class whose {@code this} is at hand; null if there is none that is a shape
   */
  record Context(int level, String prefix, Type self, Type result) {}

  private final Context context;
  private final List<Variable> variables;
  private final List<String> loops;
  private final List<String> breakable;
  private final int nesting;

  private Scope(
      Context context,
      List<Variable> variables,
      List<String> loops,
      List<String> breakable,
      int nesting) {
    this.context = context;
    this.variables = variables;
    this.loops = loops;
    this.breakable = breakable;
    this.nesting = nesting;
  }

  static Scope of(Context context, List<Variable> variables) {
    return new Scope(context, new ArrayList<>(variables), List.of(), List.of(), 0);
  }

  /** A block inside this scope. */
  Scope inner() {
    return new Scope(context, new ArrayList<>(variables), loops, breakable, nesting + 1);
  }

  Scope insideLoop(String label) {
    Scope scope =
        new Scope(context, new ArrayList<>(variables), plus(loops, label), breakable, nesting + 1);
    return scope.withBreak(label);
  }

  Scope insideSwitch(String label) {
    return inner().withBreak(label);
  }

  private Scope withBreak(String label) {
    return new Scope(context, variables, loops, plus(breakable, label), nesting);
  }

  private static List<String> plus(List<String> list, String label) {
    List<String> longer = new ArrayList<>(list);
    longer.add(label);
    return longer;
  }

  void declare(Type type, String name, boolean writable) {
    variables.add(new Variable(Expression.place(type, name), writable));
  }

  List<Expression> readable(Type type) {
    return variables.stream().filter(v -> v.type() == type).map(Variable::place).toList();
  }

  List<Expression> writable(Type type) {
    return variables.stream()
        .filter(v -> v.type() == type && v.writable())
        .map(Variable::place)
        .toList();
  }

  /** Writable locals, parameters and fields of primitive types. */
  List<Expression> writablePrimitives() {
    return variables.stream()
        .filter(v -> v.type().isPrimitive() && v.writable())
        .map(Variable::place)
        .toList();
  }

  /** Variables that hold arrays. */
  List<Expression> arrays() {
    return variables.stream().map(Variable::place).filter(v -> v.type().isArray()).toList();
  }

  Context context() {
    return context;
  }

  List<String> loops() {
    return loops;
  }

  List<String> breakable() {
    return breakable;
  }

  int nesting() {
    return nesting;
  }
}
