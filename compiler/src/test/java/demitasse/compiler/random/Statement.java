package demitasse.compiler.random;

import java.util.List;
import java.util.function.Predicate;

/**
 * A statement: its text with holes, then clauses with blocks in braces, then a closing text.
 *
 * @param names what it declares: a label, a variable; unique in the program
 */
record Statement(
    Form form,
    String open,
    List<Clause> clauses,
    String close,
    List<Expression> expressions,
    List<String> names) {
  /** What may be done with a statement. */
  enum Form {
    EVALUATE,
    /** Declares a variable for the rest of the block. */
    LOCAL,
    /** Reports an exception's line, where lines are exact. */
    LINE,
    /** Text without blocks: a jump behind a condition, a call of the library. */
    SIMPLE,
    /** Throws the caught exception again, behind a condition. */
    RETHROW,
    IF,
    LOOP,
    SWITCH,
    TRY
  }

  /** A block with its header, for example {@code catch (ArithmeticException e3)}. */
  record Clause(String header, List<Statement> block) {}

  static Statement simple(Form form, String text, Expression... expressions) {
    return new Statement(form, text, List.of(), "", List.of(expressions), List.of());
  }

  static Statement evaluate(Expression expression) {
    return simple(Form.EVALUATE, "$0;", expression);
  }

  static Statement local(String name, String text, Expression... expressions) {
    return new Statement(Form.LOCAL, text, List.of(), "", List.of(expressions), List.of(name));
  }

  Statement with(List<Clause> newClauses, List<Expression> newExpressions) {
    return new Statement(form, open, newClauses, close, newExpressions, names);
  }

  /** Whether the statement or one inside it satisfies the predicate. */
  boolean any(Predicate<Statement> predicate) {
    return predicate.test(this) || anyInside(predicate);
  }

  private boolean anyInside(Predicate<Statement> predicate) {
    return clauses.stream().anyMatch(clause -> any(clause.block, predicate));
  }

  static boolean any(List<Statement> block, Predicate<Statement> predicate) {
    return block.stream().anyMatch(statement -> statement.any(predicate));
  }

  /** Whether its own text, without expressions and inner statements, has the identifier. */
  boolean mentions(String name) {
    return Texts.mentions(open, name)
        || Texts.mentions(close, name)
        || clauses.stream().anyMatch(clause -> Texts.mentions(clause.header, name));
  }

  int weight() {
    int weight = 2;
    for (Expression expression : expressions) {
      weight += expression.weight();
    }
    for (Clause clause : clauses) {
      weight += 1 + clause.block.stream().mapToInt(Statement::weight).sum();
    }
    return weight;
  }

  void render(SourceWriter writer, boolean linesAreExact) {
    if (form == Form.LINE && !linesAreExact) {
      return;
    }
    if (form == Form.EVALUATE) {
      writer.line(expressions.get(0).renderStatement() + ";");
      return;
    }
    if (clauses.isEmpty()) {
      writer.line(fill(open));
      if (form == Form.SWITCH) {
        writer.line("}");
      }
      return;
    }
    renderLabel(writer);
    if (form == Form.SWITCH) {
      renderSwitch(writer, linesAreExact);
    } else {
      renderClauses(writer, linesAreExact);
    }
  }

  private void renderLabel(SourceWriter writer) {
    if ((form == Form.LOOP || form == Form.SWITCH)
        && anyInside(inner -> inner.mentions(names.get(0)))) {
      writer.line(names.get(0) + ":");
    }
  }

  private void renderSwitch(SourceWriter writer, boolean linesAreExact) {
    writer.line(fill(open));
    for (Clause clause : clauses) {
      writer.line(clause.header + " {");
      renderBlock(writer, clause.block, linesAreExact);
      writer.line("}");
    }
    writer.line("}");
  }

  private void renderClauses(SourceWriter writer, boolean linesAreExact) {
    String end = "";
    for (Clause clause : clauses) {
      writer.line(end + fill(clause.header) + " {");
      renderBlock(writer, clause.block, linesAreExact);
      end = "} ";
    }
    writer.line("}" + fill(close));
  }

  static void renderBlock(SourceWriter writer, List<Statement> block, boolean linesAreExact) {
    for (Statement statement : block) {
      statement.render(writer, linesAreExact);
    }
  }

  private String fill(String text) {
    return Texts.fill(text, expressions, Expression::render);
  }
}
