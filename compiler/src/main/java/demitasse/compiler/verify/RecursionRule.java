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

/** Finds methods that can call themselves: for each cycle of calls, one error at its first call. */
final class RecursionRule {
  private final CallGraph calls;
  private final Set<MethodReference> reported = new LinkedHashSet<>();

  RecursionRule(CallGraph calls) {
    this.calls = calls;
  }

  void check(Problems problems) {
    for (MethodReference method : calls.reachable()) {
      if (reported.contains(method)) {
        continue;
      }
      List<Call> cycle = shortestCycle(method);
      if (cycle != null) {
        cycle.forEach(call -> reported.add(call.caller()));
        Call first = cycle.get(0);
        problems.report(first.caller(), first.location(), Rule.RECURSION, describe(cycle));
      }
    }
  }

  private List<Call> shortestCycle(MethodReference start) {
    Map<MethodReference, Call> arrivedBy = new LinkedHashMap<>();
    Deque<MethodReference> queue = new ArrayDeque<>(List.of(start));
    while (!queue.isEmpty()) {
      for (Call call : calls.callsFrom(queue.remove())) {
        if (arrivedBy.putIfAbsent(call.callee(), call) == null) {
          queue.add(call.callee());
        }
        if (call.callee().equals(start)) {
          return unwind(start, arrivedBy);
        }
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

  private static String describe(List<Call> cycle) {
    String first = name(cycle.get(0).caller());
    if (cycle.size() == 1) {
      return first + " calls itself";
    }
    StringBuilder text = new StringBuilder(first);
    for (Call call : cycle) {
      text.append(" -> ").append(name(call.callee()));
    }
    return text.toString();
  }

  private static String name(MethodReference method) {
    return method.getClassName() + "." + method.getName();
  }
}
