package demitasse.compiler.verify;

import demitasse.compiler.analysis.CallGraph;
import demitasse.compiler.analysis.Problems.Problem;
import demitasse.compiler.analysis.TrustedPackages;
import demitasse.compiler.analysis.WholeProgram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;

/** Turns what breaks the kernel subset into errors, each with the shortest path that reaches it. */
public final class Verifier {
  private final WholeProgram program;
  private final TrustedPackages trusted;

  public Verifier(WholeProgram program, TrustedPackages trusted) {
    this.program = program;
    this.trusted = trusted;
  }

  /** All errors, sorted by file, line and rule. */
  public List<Diagnostic> verify() {
    new GrantRules(program, trusted).check(program.problems());
    new RecursionRule(program.calls()).check(program.problems());
    Set<Diagnostic> diagnostics = new LinkedHashSet<>();
    for (Problem problem : program.problems().found()) {
      diagnostics.add(diagnostic(problem));
    }
    List<Diagnostic> sorted = new ArrayList<>(diagnostics);
    sorted.sort(
        Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparing(Diagnostic::rule)
            .thenComparing(Diagnostic::detail));
    return sorted;
  }

  private Diagnostic diagnostic(Problem problem) {
    TextLocation location = problem.location() == null ? TextLocation.EMPTY : problem.location();
    List<String> path = new ArrayList<>();
    for (CallGraph.Call call : program.calls().shortestPath(problem.method())) {
      path.add(step(call.caller(), call.location()));
    }
    path.add(step(problem.method(), location));
    String file = location.getFileName();
    return new Diagnostic(
        file == null ? problem.method().getClassName() : file,
        Math.max(location.getLine(), 0),
        problem.rule(),
        problem.detail(),
        path);
  }

  private static String step(MethodReference method, TextLocation location) {
    String name = method.getClassName() + "." + method.getName();
    if (location == null || location.getFileName() == null) {
      return name;
    }
    String file = location.getFileName();
    return name + " (" + file.substring(file.lastIndexOf('/') + 1) + ":" + location.getLine() + ")";
  }
}
