package demitasse.compiler.random;

import java.util.ArrayList;
import java.util.List;

/**
 * Copies a program with changes, and keeps it well typed.
 *
 * <p>Subclasses change single statements and expressions. An assignment whose target is no place
 * any more becomes a literal, and a statement of it disappears.
 */
abstract class Rewriter {
  /** What the statement, not yet rewritten inside, becomes; itself if it stays. */
  List<Statement> change(Statement statement) {
    return List.of(statement);
  }

  /**
   * What the expression, not yet rewritten inside, becomes.
   *
   * @param target whether it is the target of an assignment, which must stay a place
   */
  Expression change(Expression expression, boolean target) {
    return expression;
  }

  final Program rewrite(Program program) {
    List<Field> fields = new ArrayList<>();
    for (Field field : program.fields()) {
      fields.add(
          field.owner().equals("Pair") ? field : field.withInitial(rewrite(field.initial())));
    }
    List<Routine> routines = new ArrayList<>();
    List<Statement> setup = rewrite(program.setup());
    for (Routine routine : program.routines()) {
      List<Field> captured = new ArrayList<>();
      for (Field variable : routine.captured()) {
        captured.add(variable.withInitial(rewrite(variable.initial())));
      }
      Expression result = routine.result() == null ? null : rewrite(routine.result());
      routines.add(routine.with(rewrite(routine.body()), result, captured));
    }
    return program.withFields(fields).withSetup(setup).withRoutines(routines);
  }

  private List<Statement> rewrite(List<Statement> block) {
    List<Statement> rewritten = new ArrayList<>();
    for (Statement statement : block) {
      for (Statement changed : change(statement)) {
        Statement inside = rewriteInside(changed);
        if (inside.form() != Statement.Form.EVALUATE || inside.expressions().get(0).isStatement()) {
          rewritten.add(inside);
        }
      }
    }
    return rewritten;
  }

  private Statement rewriteInside(Statement statement) {
    List<Expression> expressions = new ArrayList<>();
    for (Expression expression : statement.expressions()) {
      expressions.add(rewrite(expression));
    }
    List<Statement.Clause> clauses = new ArrayList<>();
    for (Statement.Clause clause : statement.clauses()) {
      clauses.add(new Statement.Clause(clause.header(), rewrite(clause.block())));
    }
    return statement.with(clauses, expressions);
  }

  private Expression rewrite(Expression expression) {
    return rewriteInside(change(expression, false));
  }

  private Expression rewriteInside(Expression expression) {
    List<Expression> operands = new ArrayList<>();
    for (Expression operand : expression.operands()) {
      boolean target = expression.form() == Expression.Form.WRITE && operands.isEmpty();
      operands.add(rewriteInside(change(operand, target)));
    }
    if (expression.form() == Expression.Form.WRITE
        && operands.get(0).form() != Expression.Form.PLACE) {
      return Expression.zero(expression.type());
    }
    return expression.withOperands(List.copyOf(operands));
  }
}
