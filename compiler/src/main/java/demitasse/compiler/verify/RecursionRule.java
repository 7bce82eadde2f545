package demitasse.compiler.verify;

import demitasse.compiler.analysis.CallGraph;
import demitasse.compiler.analysis.CallGraph.Call;
import demitasse.compiler.analysis.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.MethodReference;

/**
 * Finds methods that can call themselves: for each cycle of calls, one error at the call that
 * closes it.
 *
 * <p>A cycle starts at its method that is nearest to an entry point.
 */
final class RecursionRule {
  private final CallGraph calls;
  private final Set<MethodReference> reported = new LinkedHashSet<>();

  RecursionRule(CallGraph calls) {
    this.calls = calls;
  }

  void check(Problems problems) {
    for (MethodReference method : calls.reachable()) {
      checkDirect(method, problems);
      List<Call> cycle = reported.contains(method) ? null : shortestCycle(method);
      if (cycle != null) {
        cycle.forEach(call -> reported.add(call.caller()));
        report(cycle, problems);
      }
    }
  }

  /** A method's calls of itself are errors of their own, whichever other cycles it is in. */
  private void checkDirect(MethodReference method, Problems problems) {
    for (Call call : calls.callsFrom(method)) {
      if (call.callee().equals(method)) {
        report(List.of(call), problems);
        break;
      }
    }
  }

  private List<Call> shortestCycle(MethodReference start) {
    Map<MethodReference, Call> arrivedBy = new LinkedHashMap<>();
    Deque<MethodReference> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      for (Call call : calls.callsFrom(queue.remove())) {
        boolean isDirect = call.callee().equals(call.caller());
        if (isDirect || arrivedBy.putIfAbsent(call.callee(), call) != null) {
          continue;
        }
        if (call.callee().equals(start)) {
          return unwind(start, arrivedBy);
        }
        queue.add(call.callee());
      }
    }
    return null;
  }

  private static List<Call> unwind(MethodReference start, Map<MethodReference, Call> arrivedBy) {
    List<Call> cycle = new ArrayList<>();
    Call call = arrivedBy.get(start);
    cycle.add(call);
    while (!call.caller().equals(start)) {
      call = arrivedBy.get(call.caller());
      cycle.add(0, call);
    }
    return cycle;
  }

  private static void report(List<Call> cycle, Problems problems) {
    List<Call> shown = cycle.stream().filter(call -> !CallPaths.isHidden(call.caller())).toList();
    List<Call> visible = shown.isEmpty() ? cycle : shown;
    Call closing = visible.get(visible.size() - 1);
    problems.report(closing.caller(), closing.location(), Rule.RECURSION, describe(visible));
  }

  private static String describe(List<Call> cycle) {
    String first = CallPaths.name(cycle.get(0).caller());
    if (cycle.size() == 1) {
      return first + " calls itself";
    }
    StringBuilder text = new StringBuilder();
    cycle.forEach(call -> text.append(CallPaths.name(call.caller())).append(" -> "));
    return text.append(first).toString();
  }
}
