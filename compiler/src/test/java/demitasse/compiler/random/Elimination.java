package demitasse.compiler.random;

import java.util.ArrayList;
import java.util.List;

/** Removes all uses of names: expressions with one become literals, jumps to one disappear. */
final class Elimination extends Rewriter {
  private final List<String> names;

  private Elimination(List<String> names) {
    this.names = names;
  }

  static Program of(Program program, List<String> names) {
    if (names.isEmpty()) {
      return program;
    }
    List<Routine> routines = new ArrayList<>(program.routines());
    routines.removeIf(
        routine ->
            routine.kind() == Routine.Kind.REFERENCE
                && names.stream().anyMatch(name -> Texts.mentions(routine.header(), name)));
    return new Elimination(names).rewrite(program.withRoutines(routines));
  }

  @Override
  List<Statement> change(Statement statement) {
    return names.stream().anyMatch(statement::mentions) ? List.of() : List.of(statement);
  }

  @Override
  Expression change(Expression expression, boolean target) {
    boolean mentioned = names.stream().anyMatch(name -> Texts.mentions(expression.text(), name));
    return mentioned && expression.type() != Type.VOID
        ? Expression.zero(expression.type())
        : mentioned ? Expression.operation(Type.VOID, "") : expression;
  }
}
