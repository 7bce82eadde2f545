package demitasse.compiler.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A random program.
 *
 * @param seed what it was drawn from
 * @param inner whether its classes are inner classes, with a reference to the program
 * @param wrap what is around the body of {@code run}
 * @param setup statements that run at build time, after the fields have their initial values
 * @param routines the methods and lambdas; the first is {@code run}
 */
record Program(
    long seed,
    boolean inner,
    Wrap wrap,
    int fuel,
    List<Field> fields,
    List<Statement> setup,
    List<Routine> routines) {
  /** What happens after the body of {@code run}. */
  enum Wrap {
    /** Nothing. */
    BARE(0),
    /** The fields are put, if nothing was thrown. */
    DUMP(1),
    /** The fields are put in a finally block. */
    FINALLY(2),
    /** All is caught, and then the fields are put. */
    CATCH(3);

    private final int weight;

    Wrap(int weight) {
      this.weight = weight;
    }
  }

  /**
   * Whether an exception that escapes has the same line everywhere.
   *
   * <p>On the board there is one object for each kind of exception that the machine throws. Its
   * line is lost if another of the same kind is caught before the first one is thrown on, as can
   * happen in a finally block and before a rethrow. In the library, lines are the library's.
   */
  boolean linesAreExact() {
    return !anyStatement(Program::mayForgetLine)
        && !anyExpression(expression -> expression.form() == Expression.Form.LIBRARY);
  }

  private static boolean mayForgetLine(Statement statement) {
    return statement.form() == Statement.Form.TRY
        && statement.clauses().stream()
            .filter(clause -> isResuming(clause))
            .anyMatch(clause -> Statement.any(clause.block(), Program::mayCatch));
  }

  /** Whether the clause may throw on what was thrown before it. */
  private static boolean isResuming(Statement.Clause clause) {
    return clause.header().equals("finally")
        || Statement.any(clause.block(), inner -> inner.form() == Statement.Form.RETHROW);
  }

  private static boolean mayCatch(Statement statement) {
    return statement.form() == Statement.Form.TRY
        || statement.open().contains("catch (")
        || statement.expressions().stream()
            .anyMatch(e -> any(e, inner -> inner.form() == Expression.Form.CALL));
  }

  private boolean anyStatement(Predicate<Statement> predicate) {
    return routines.stream().anyMatch(routine -> Statement.any(routine.body(), predicate));
  }

  boolean anyExpression(Predicate<Expression> predicate) {
    boolean inResults =
        routines.stream().anyMatch(r -> r.result() != null && any(r.result(), predicate));
    return inResults
        || anyStatement(
            statement -> statement.expressions().stream().anyMatch(e -> any(e, predicate)));
  }

  private static boolean any(Expression expression, Predicate<Expression> predicate) {
    return predicate.test(expression)
        || expression.operands().stream().anyMatch(operand -> any(operand, predicate));
  }

  List<Field> fieldsOf(String owner) {
    return fields.stream().filter(field -> field.owner().equals(owner)).toList();
  }

  List<Routine> routinesOf(String owner) {
    return routines.stream()
        .filter(routine -> routine.owner().equals(owner) && routine.field().isEmpty())
        .toList();
  }

  /** Names of routines other than run, each once. */
  List<String> routineNames() {
    return routines.stream().skip(1).map(Routine::name).distinct().toList();
  }

  Program withRoutines(List<Routine> replaced) {
    return new Program(seed, inner, wrap, fuel, fields, setup, List.copyOf(replaced));
  }

  Program withFields(List<Field> replaced) {
    return new Program(seed, inner, wrap, fuel, List.copyOf(replaced), setup, routines);
  }

  Program withSetup(List<Statement> replaced) {
    return new Program(seed, inner, wrap, fuel, fields, List.copyOf(replaced), routines);
  }

  Program withWrap(Wrap replaced) {
    return new Program(seed, inner, replaced, fuel, fields, setup, routines);
  }

  Program withoutInner() {
    return new Program(seed, false, wrap, fuel, fields, setup, routines);
  }

  /** A measure that each reduction makes smaller. */
  @SuppressWarnings("EnumOrdinal") // because the constants stand in the order of their weight
  int weight() {
    int weight = wrap.weight + (inner ? 1 : 0);
    List<Integer> parts = new ArrayList<>();
    fields.forEach(field -> parts.add(2 + field.initial().weight()));
    Stream.of(setup).flatMap(List::stream).forEach(part -> parts.add(part.weight()));
    routines.forEach(routine -> parts.add(routine.weight()));
    return weight + parts.stream().mapToInt(Integer::intValue).sum();
  }

  /** The Java source, as a file of the package {@code demitasse.corpus.random}. */
  String source(String className) {
    return new ProgramSource(this, className).render();
  }

  @Override
  public String toString() {
    return "program from seed " + seed + " of weight " + weight();
  }
}
