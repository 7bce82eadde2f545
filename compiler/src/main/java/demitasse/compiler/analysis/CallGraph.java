package demitasse.compiler.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;

/** Which method calls which, and where. */
public final class CallGraph {
  /** One call, from its place in the caller to a method that it may run. */
  public record Call(MethodReference caller, TextLocation location, MethodReference callee) {}

  private final Map<MethodReference, Set<Call>> callsByCaller = new LinkedHashMap<>();
  private final Set<MethodReference> roots = new LinkedHashSet<>();
  private Map<MethodReference, Call> shortest;

  void addRoot(MethodReference method) {
    roots.add(method);
  }

  void add(MethodReference caller, TextLocation location, MethodReference callee) {
    callsByCaller
        .computeIfAbsent(caller, key -> new LinkedHashSet<>())
        .add(new Call(caller, location, callee));
  }

  public Set<Call> callsFrom(MethodReference caller) {
    return callsByCaller.getOrDefault(caller, Collections.emptySet());
  }

  /** The shortest chain of calls from an entry point to {@code method}, outermost first. */
  public List<Call> shortestPath(MethodReference method) {
    if (shortest == null) {
      shortest = findShortest(caller -> true);
    }
    return path(shortest, method);
  }

  /** The same through no method that {@code avoided} accepts; null if there is none. */
  public List<Call> shortestPathAvoiding(
      MethodReference method, Predicate<MethodReference> avoided) {
    Map<MethodReference, Call> arrivals = findShortest(avoided.negate());
    boolean isReached = roots.contains(method) || arrivals.containsKey(method);
    return isReached ? path(arrivals, method) : null;
  }

  private static List<Call> path(Map<MethodReference, Call> arrivals, MethodReference method) {
    List<Call> path = new ArrayList<>();
    for (Call call = arrivals.get(method); call != null; call = arrivals.get(call.caller())) {
      path.add(0, call);
    }
    return path;
  }

  private Map<MethodReference, Call> findShortest(Predicate<MethodReference> mayEnter) {
    Map<MethodReference, Call> first = new LinkedHashMap<>();
    Deque<MethodReference> queue = new ArrayDeque<>(roots);
    Set<MethodReference> seen = new LinkedHashSet<>(roots);
    while (!queue.isEmpty()) {
      for (Call call : callsFrom(queue.remove())) {
        if (mayEnter.test(call.callee()) && seen.add(call.callee())) {
          first.put(call.callee(), call);
          queue.add(call.callee());
        }
      }
    }
    return first;
  }

  /** The methods that an entry point reaches, in breadth-first order. */
  public Set<MethodReference> reachable() {
    Set<MethodReference> reached = new LinkedHashSet<>(roots);
    reached.addAll(findShortest(caller -> true).keySet());
    return reached;
  }
}
