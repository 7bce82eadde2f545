package demitasse.compiler.report;

import demitasse.compiler.report.StackFunction.Call;
import demitasse.compiler.report.StackFunction.Frame;
import demitasse.compiler.report.StackPath.StackFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The worst-case stack depth of a program: the longest path through gcc's call graph.
 *
 * <p>Calls through pointers go to the compiler's candidates. A tail call counts as a call, so the
 * result can be above the truth, never below. Three things it can't see: calls that inline assembly
 * makes, what an exception handler puts on the same stack, and calls of a function that gcc has
 * merged with an equal one, whose places are lost; the emitted C is therefore compiled with {@code
 * -fno-ipa-icf}.
 */
public final class StackDepth {
  /** The deepest path from a function: its first call and what follows. */
  private record Deepest(int ownBytes, int totalBytes, Call call, StackFunction callee) {}

  private final StackGraph graph;
  private final IndirectCalls indirectCalls;
  private final Map<String, Integer> declaredBytes;
  private final Map<StackFunction, Deepest> finished = new LinkedHashMap<>();
  private final Map<String, StackFunction> undefined = new LinkedHashMap<>();
  private final Set<StackFunction> active = new LinkedHashSet<>();
  private final Set<String> problems = new LinkedHashSet<>();

  /**
   * @param declaredBytes for functions that gcc did not compile, what each takes together with all
   *     that it calls; overrides what gcc tells
   */
  public StackDepth(
      StackGraph graph, IndirectCalls indirectCalls, Map<String, Integer> declaredBytes) {
    this.graph = graph;
    this.indirectCalls = indirectCalls;
    this.declaredBytes = Map.copyOf(declaredBytes);
  }

  /** The worst path from each root, in the roots' order. */
  public List<StackPath> worstPaths(List<String> roots) throws StackDepthException {
    problems.clear();
    List<StackFunction> found = new ArrayList<>();
    for (String root : roots) {
      StackFunction function = named(root, "root " + root);
      if (function != null) {
        visit(function, "root " + root);
        found.add(function);
      }
    }
    if (!problems.isEmpty()) {
      finished.clear();
      throw new StackDepthException(problems);
    }
    return found.stream().map(this::pathFrom).toList();
  }

  /** The function that a name stands for; null, and a problem, if it is not clear which. */
  private StackFunction named(String name, String reason) {
    List<StackFunction> found = graph.find(name);
    if (found.size() > 1) {
      problems.add(reason + ": " + found.size() + " functions have the name " + name);
      return null;
    }
    return found.isEmpty() ? undefined.computeIfAbsent(name, StackFunction::new) : found.get(0);
  }

  private void visit(StackFunction function, String reason) {
    if (finished.containsKey(function)) {
      return;
    }
    Integer declared = declaredBytes.get(function.name());
    if (declared != null) {
      finished.put(function, new Deepest(declared, declared, null, null));
      return;
    }
    if (function.frame() == Frame.UNKNOWN) {
      problems.add("no stack size is known for " + function.name() + " (" + reason + ")");
    } else if (function.frame() == Frame.DYNAMIC) {
      problems.add("the frame of " + function.name() + " has no fixed size (" + reason + ")");
    }
    active.add(function);
    finished.put(function, deepest(function));
    active.remove(function);
  }

  private Deepest deepest(StackFunction function) {
    int own = function.frameBytes();
    Deepest best = new Deepest(own, own, null, null);
    for (Call call : function.calls()) {
      String reason = "called by " + function.name() + " at " + call.place();
      for (StackFunction callee : callees(function, call, reason)) {
        if (active.contains(callee)) {
          problems.add("the stack has no bound: " + cycle(callee));
          continue;
        }
        visit(callee, reason);
        int total = own + finished.get(callee).totalBytes();
        if (best.call() == null || total > best.totalBytes()) {
          best = new Deepest(own, total, call, callee);
        }
      }
    }
    return best;
  }

  private List<StackFunction> callees(StackFunction caller, Call call, String reason) {
    List<StackFunction> callees = new ArrayList<>();
    if (call.callee() != null) {
      addCallee(callees, call.callee(), reason);
      return callees;
    }
    Set<String> candidates =
        call.file().isEmpty()
            ? indirectCalls.allCandidates()
            : indirectCalls.candidates(caller.sourceName(), call.file(), call.line());
    if (candidates.isEmpty()) {
      problems.add(
          "no candidates are known for the indirect call of "
              + caller.name()
              + " at "
              + call.place());
    }
    for (String candidate : candidates) {
      StackFunction callee = named(candidate, reason);
      if (callee != null) {
        addCallee(callees, callee, reason);
      }
    }
    return callees;
  }

  /** A function without a definition may be a weak one of another file. */
  private void addCallee(List<StackFunction> callees, StackFunction callee, String reason) {
    boolean isDefined = callee.frame() != Frame.UNKNOWN;
    if (isDefined || declaredBytes.containsKey(callee.name())) {
      callees.add(callee);
      return;
    }
    StackFunction found = named(callee.name(), reason);
    if (found != null) {
      callees.add(found);
    }
  }

  private String cycle(StackFunction first) {
    List<String> names = new ArrayList<>();
    boolean isInside = false;
    for (StackFunction function : active) {
      isInside |= function == first;
      if (isInside) {
        names.add(function.name());
      }
    }
    names.add(first.name());
    return String.join(" -> ", names);
  }

  private StackPath pathFrom(StackFunction root) {
    List<StackFrame> frames = new ArrayList<>();
    StackFunction function = root;
    String calledAt = "";
    while (function != null) {
      Deepest deepest = finished.get(function);
      frames.add(new StackFrame(function.name(), deepest.ownBytes(), calledAt));
      calledAt = deepest.call() == null ? "" : deepest.call().place();
      function = deepest.callee();
    }
    return new StackPath(finished.get(root).totalBytes(), frames);
  }
}
