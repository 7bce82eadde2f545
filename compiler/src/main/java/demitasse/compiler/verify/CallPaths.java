package demitasse.compiler.verify;

import demitasse.compiler.analysis.CallGraph.Call;
import demitasse.compiler.analysis.GrantCalls;
import demitasse.compiler.analysis.TypeNames;
import java.util.ArrayList;
import java.util.List;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;

/** Chains of calls as messages show them: without the methods that no source has. */
final class CallPaths {
  private CallPaths() {}

  /** Whether a reader of the source would not know the method: what the compiler puts between. */
  static boolean isHidden(MethodReference method) {
    return TypeNames.isLambda(method.getClassName())
        || method.getName().startsWith("lambda$access$")
        || GrantCalls.isConstruct(method);
  }

  static String name(MethodReference method) {
    return method.getClassName() + "." + method.getName();
  }

  /** The steps of a path that ends at a place in a method. */
  static List<String> steps(List<Call> path, MethodReference method, TextLocation location) {
    List<String> steps = new ArrayList<>();
    for (Call call : path) {
      if (!isHidden(call.caller())) {
        steps.add(step(call.caller(), call.location()));
      }
    }
    steps.add(step(method, location));
    return steps;
  }

  private static String step(MethodReference method, TextLocation location) {
    if (location == null || location.getFileName() == null) {
      return name(method);
    }
    String file = location.getFileName();
    String simple = file.substring(file.lastIndexOf('/') + 1);
    return name(method) + " (" + simple + ":" + location.getLine() + ")";
  }
}
