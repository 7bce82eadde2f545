package demitasse.compiler.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Smaller programs made out of one, the bold ones first; all of them are well typed.
 *
 * <p>As names are unique in a program, what declared one can be removed with all its uses.
 */
final class Reductions {
  private Reductions() {}

  /** The reductions, each made when the stream gets there. */
  static Stream<Program> of(Program program) {
    return Stream.<Function<Program, Stream<Program>>>of(
            Reductions::withoutRoutine,
            Reductions::withoutStatements,
            Reductions::unwrapped,
            Reductions::withoutClause,
            Reductions::withoutField,
            Reductions::plainer,
            Reductions::withZeros,
            Reductions::withOperands)
        .flatMap(kind -> kind.apply(program))
        .filter(smaller -> smaller.weight() < program.weight());
  }

  private static Stream<Program> withoutRoutine(Program program) {
    Stream<Program> byName =
        program.routineNames().stream().map(name -> removeRoutine(program, name));
    Stream<Program> single =
        IntStream.range(0, program.routines().size())
            .filter(index -> isOptional(program, index))
            .mapToObj(
                index -> {
                  List<Routine> routines = new ArrayList<>(program.routines());
                  routines.remove(index);
                  return program.withRoutines(routines);
                });
    return Stream.concat(byName, single);
  }

  private static Program removeRoutine(Program program, String name) {
    List<Routine> routines =
        program.routines().stream().filter(routine -> !routine.name().equals(name)).toList();
    return Elimination.of(program.withRoutines(routines), List.of(name));
  }

  /** An override, or one of several lambdas in an array. */
  private static boolean isOptional(Program program, int index) {
    Routine routine = program.routines().get(index);
    return routine.kind() == Routine.Kind.OVERRIDE || routine.field().contains("[]");
  }

  /** Removes runs of statements, first long ones. */
  private static Stream<Program> withoutStatements(Program program) {
    int count = numbering(program, Set.of()).next;
    List<Integer> lengths = new ArrayList<>();
    for (int length = Math.max(1, count / 2); length > 1; length /= 2) {
      lengths.add(length);
    }
    lengths.add(1);
    return lengths.stream()
        .flatMap(
            length ->
                IntStream.range(0, (count + length - 1) / length)
                    .mapToObj(part -> removeStatements(program, part * length, length)));
  }

  private static Program removeStatements(Program program, int from, int length) {
    Set<Integer> removed = new HashSet<>();
    IntStream.range(from, from + length).forEach(removed::add);
    StatementNumbering numbering = numbering(program, removed);
    return Elimination.of(numbering.result, numbering.names);
  }

  private static StatementNumbering numbering(Program program, Set<Integer> removed) {
    StatementNumbering numbering = new StatementNumbering(removed);
    numbering.result = numbering.rewrite(program);
    return numbering;
  }

  /** Removes statements by their numbers, in the order of the text. */
  private static final class StatementNumbering extends Rewriter {
    private final Set<Integer> removed;
    private final List<String> names = new ArrayList<>();
    private Program result;
    private int next;

    StatementNumbering(Set<Integer> removed) {
      this.removed = removed;
    }

    @Override
    List<Statement> change(Statement statement) {
      boolean remove = removed.contains(next);
      next++;
      if (remove) {
        names.addAll(statement.names());
      }
      return remove ? List.of() : List.of(statement);
    }
  }

  /** Replaces a statement with blocks by what is in one of its blocks. */
  private static Stream<Program> unwrapped(Program program) {
    return edits(program, statement -> statement.clauses().size(), Reductions::unwrap);
  }

  private static List<Statement> unwrap(Statement statement, int clause) {
    return statement.clauses().get(clause).block();
  }

  /** Removes a clause: an else, a case, a catch, a finally. */
  private static Stream<Program> withoutClause(Program program) {
    return edits(program, Reductions::removableClauses, Reductions::removeClause);
  }

  private static int removableClauses(Statement statement) {
    int clauses = statement.clauses().size();
    return switch (statement.form()) {
      case SWITCH -> clauses;
      case IF -> clauses - 1;
      case TRY -> clauses > 2 ? clauses - 1 : 0;
      default -> 0;
    };
  }

  private static List<Statement> removeClause(Statement statement, int index) {
    List<Statement.Clause> clauses = new ArrayList<>(statement.clauses());
    clauses.remove(clauses.size() - 1 - index);
    return List.of(statement.with(clauses, statement.expressions()));
  }

  /** An edit of one statement at a time; its names are eliminated. */
  private static Stream<Program> edits(
      Program program,
      ToIntFunction<Statement> variants,
      BiFunction<Statement, Integer, List<Statement>> edit) {
    List<Statement> all = new ArrayList<>();
    new Rewriter() {
      @Override
      List<Statement> change(Statement statement) {
        all.add(statement);
        return List.of(statement);
      }
    }.rewrite(program);
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(
            at ->
                IntStream.range(0, variants.applyAsInt(all.get(at)))
                    .mapToObj(variant -> editAt(program, all.get(at), at, variant, edit)));
  }

  private static Program editAt(
      Program program,
      Statement statement,
      int at,
      int variant,
      BiFunction<Statement, Integer, List<Statement>> edit) {
    List<Statement> edited = edit.apply(statement, variant);
    int[] next = {0};
    Program changed =
        new Rewriter() {
          @Override
          List<Statement> change(Statement candidate) {
            next[0]++;
            return next[0] - 1 == at ? edited : List.of(candidate);
          }
        }.rewrite(program);
    boolean stays = edited.size() == 1 && edited.get(0).names().equals(statement.names());
    return Elimination.of(changed, stays ? List.of() : statement.names());
  }

  private static Stream<Program> withoutField(Program program) {
    return IntStream.range(0, program.fields().size())
        .filter(index -> !program.fields().get(index).owner().equals("Pair"))
        .mapToObj(
            index -> {
              List<Field> fields = new ArrayList<>(program.fields());
              Field removed = fields.remove(index);
              return Elimination.of(program.withFields(fields), List.of(removed.name()));
            });
  }

  private static Stream<Program> plainer(Program program) {
    List<Program> plainer = new ArrayList<>();
    for (Program.Wrap wrap : Program.Wrap.values()) {
      plainer.add(program.withWrap(wrap));
    }
    plainer.add(program.withoutInner());
    return plainer.stream();
  }

  private static Stream<Program> withZeros(Program program) {
    return replacing(
        program,
        expression -> {
          Type type = expression.type();
          if (type == Type.VOID) {
            return List.of();
          }
          return type.isPrimitive()
              ? List.of(Expression.zero(type), Expression.literal(type, 1))
              : List.of(Expression.zero(type));
        });
  }

  /** Replaces an expression by a part of it that has the same type. */
  private static Stream<Program> withOperands(Program program) {
    return replacing(
        program,
        expression -> {
          List<Expression> parts = new ArrayList<>();
          expression.operands().forEach(operand -> collect(operand, expression.type(), parts));
          return parts;
        });
  }

  private static void collect(Expression expression, Type type, List<Expression> parts) {
    if (expression.type() == type) {
      parts.add(expression);
    }
    expression.operands().forEach(operand -> collect(operand, type, parts));
  }

  /** Replaces one expression at a time, which is not the target of an assignment. */
  private static Stream<Program> replacing(
      Program program, Function<Expression, List<Expression>> replacements) {
    List<Expression> all = new ArrayList<>();
    new ExpressionNumbering(-1, null, all).rewrite(program);
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(
            at ->
                replacements.apply(all.get(at)).stream()
                    .filter(replacement -> replacement.weight() < all.get(at).weight())
                    .map(
                        replacement ->
                            new ExpressionNumbering(at, replacement, new ArrayList<>())
                                .rewrite(program)));
  }

  /** Replaces an expression by its number, in the order of the text. */
  private static final class ExpressionNumbering extends Rewriter {
    private final int at;
    private final Expression replacement;
    private final List<Expression> seen;

    ExpressionNumbering(int at, Expression replacement, List<Expression> seen) {
      this.at = at;
      this.replacement = replacement;
      this.seen = seen;
    }

    @Override
    Expression change(Expression expression, boolean target) {
      if (target) {
        return expression;
      }
      seen.add(expression);
      return seen.size() - 1 == at ? replacement : expression;
    }
  }

  /** The programs of a batch halved, and each alone. */
  static Stream<List<Program>> ofBatch(List<Program> programs) {
    int size = programs.size();
    if (size == 1) {
      return of(programs.get(0)).map(List::of);
    }
    List<List<Program>> parts = new ArrayList<>();
    parts.add(programs.subList(0, size / 2));
    parts.add(programs.subList(size / 2, size));
    programs.forEach(program -> parts.add(Collections.singletonList(program)));
    return parts.stream();
  }
}
