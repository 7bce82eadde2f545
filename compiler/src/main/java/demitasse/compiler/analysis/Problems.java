package demitasse.compiler.analysis;

import demitasse.compiler.verify.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;

/** What the analysis found that the kernel subset forbids, each once. */
public final class Problems {
  /**
   * One thing found.
   *
   * @param method the method it is in
   * @param location where in the method
   * @param path the calls that lead to the method; null if any do
   */
  public record Problem(
      MethodReference method,
      TextLocation location,
      Rule rule,
      String detail,
      List<CallGraph.Call> path) {}

  private final Set<Problem> found = new LinkedHashSet<>();

  public void report(MethodReference method, TextLocation location, Rule rule, String detail) {
    found.add(new Problem(method, location, rule, detail, null));
  }

  public void report(Problem problem) {
    found.add(problem);
  }

  public Set<Problem> found() {
    return found;
  }
}
