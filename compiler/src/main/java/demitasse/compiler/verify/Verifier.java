package demitasse.compiler.verify;

import demitasse.compiler.analysis.CallGraph.Call;
import demitasse.compiler.analysis.Problems.Problem;
import demitasse.compiler.analysis.TrustedPackages;
import demitasse.compiler.analysis.WholeProgram;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.TextLocation;

/** Turns what breaks the kernel subset into errors, each with the shortest path that reaches it. */
public final class Verifier {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::file)
          .thenComparingInt(Diagnostic::line)
          .thenComparing(Diagnostic::rule)
          .thenComparing(Diagnostic::detail)
          .thenComparingInt(diagnostic -> diagnostic.path().size())
          .thenComparing(diagnostic -> String.join("\n", diagnostic.path()));

  private record Place(String file, int line, Rule rule) {}

  private final WholeProgram program;
  private final TrustedPackages trusted;

  public Verifier(WholeProgram program, TrustedPackages trusted) {
    this.program = program;
    this.trusted = trusted;
  }

  /** All errors of the program, in order. */
  public List<Diagnostic> verify() {
    new GrantRules(program, trusted).check(program.problems());
    new RecursionRule(program.calls()).check(program.problems());
    return inOrder(program.problems().found().stream().map(this::diagnostic).toList());
  }

  /** Sorted by file, line and rule, with one error at most for each line and rule. */
  public static List<Diagnostic> inOrder(Collection<Diagnostic> diagnostics) {
    List<Diagnostic> sorted = new ArrayList<>(diagnostics);
    sorted.sort(ORDER);
    Map<Place, Diagnostic> first = new LinkedHashMap<>();
    for (Diagnostic diagnostic : sorted) {
      first.putIfAbsent(
          new Place(diagnostic.file(), diagnostic.line(), diagnostic.rule()), diagnostic);
    }
    return List.copyOf(first.values());
  }

  private Diagnostic diagnostic(Problem problem) {
    TextLocation location = problem.location() == null ? TextLocation.EMPTY : problem.location();
    List<Call> path = problem.path();
    if (path == null) {
      path = program.calls().shortestPath(problem.method());
    }
    String file = location.getFileName();
    return new Diagnostic(
        file == null ? problem.method().getClassName() : file,
        Math.max(location.getLine(), 0),
        problem.rule(),
        problem.detail(),
        CallPaths.steps(path, problem.method(), location));
  }
}
