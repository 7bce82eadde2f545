package demitasse.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.compiler.emit.IndirectCall;
import demitasse.compiler.report.StackPath.StackFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Random call graphs, direct and indirect, compared with a search through all paths. */
class StackDepthProperties {
  private static final int FUNCTIONS = 8;

  @Property(tries = 300)
  void deepestPathIsTheDeepestOfAll(
      @ForAll @Size(FUNCTIONS) List<@IntRange(max = 200) Integer> frames,
      @ForAll @Size(FUNCTIONS * FUNCTIONS) List<@IntRange(max = 5) Integer> edges)
      throws IOException, StackDepthException {
    StackGraph graph = graph(frames, edges);
    StackDepth depth = new StackDepth(graph, indirectCalls(edges), Map.of());

    StackPath path = depth.worstPaths(List.of("f0")).get(0);

    assertThat(path.bytes()).isEqualTo(search(0, frames, edges));
    assertThat(path.frames().stream().mapToInt(StackFrame::bytes).sum()).isEqualTo(path.bytes());
    for (int i = 1; i < path.frames().size(); i++) {
      int caller = number(path.frames().get(i - 1));
      int callee = number(path.frames().get(i));
      assertThat(calls(edges, caller, callee)).as("f%d calls f%d", caller, callee).isTrue();
    }
  }

  private static int search(int function, List<Integer> frames, List<Integer> edges) {
    int deepest = 0;
    for (int callee = function + 1; callee < FUNCTIONS; callee++) {
      if (calls(edges, function, callee)) {
        deepest = Math.max(deepest, search(callee, frames, edges));
      }
    }
    return frames.get(function) + deepest;
  }

  /** Calls go to higher numbers only, so that there is no recursion. */
  private static boolean calls(List<Integer> edges, int caller, int callee) {
    return isDirect(edges, caller, callee) || isIndirect(edges, caller, callee);
  }

  private static boolean isDirect(List<Integer> edges, int caller, int callee) {
    return callee > caller && edges.get(caller * FUNCTIONS + callee) == 1;
  }

  private static boolean isIndirect(List<Integer> edges, int caller, int callee) {
    return callee > caller && edges.get(caller * FUNCTIONS + callee) == 2;
  }

  private static IndirectCalls indirectCalls(List<Integer> edges) {
    List<IndirectCall> calls = new ArrayList<>();
    for (int caller = 0; caller < FUNCTIONS; caller++) {
      List<String> candidates = new ArrayList<>();
      for (int callee = 0; callee < FUNCTIONS; callee++) {
        if (isIndirect(edges, caller, callee)) {
          candidates.add("f" + callee);
        }
      }
      if (!candidates.isEmpty()) {
        calls.add(new IndirectCall("f" + caller, "A.java", caller, candidates));
      }
    }
    return new IndirectCalls(calls);
  }

  private static StackGraph graph(List<Integer> frames, List<Integer> edges) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < FUNCTIONS; i++) {
      String name = "f" + i;
      lines.add(
          "node: { title: \"%s\" label: \"%s\\nA.java:%d:1\\n%d bytes (static)\" }"
              .formatted(name, name, i, frames.get(i)));
      boolean hasIndirect = false;
      for (int callee = 0; callee < FUNCTIONS; callee++) {
        if (isDirect(edges, i, callee)) {
          lines.add(edge(i, "f" + callee));
        }
        hasIndirect |= isIndirect(edges, i, callee);
      }
      if (hasIndirect) {
        lines.add(edge(i, "__indirect_call"));
      }
    }
    Path file = Files.createTempFile("stack", ".ci");
    try {
      Files.write(file, lines);
      return StackGraph.read(List.of(file));
    } finally {
      Files.delete(file);
    }
  }

  private static String edge(int caller, String callee) {
    return "edge: { sourcename: \"f%d\" targetname: \"%s\" label: \"A.java:%d:1\" }"
        .formatted(caller, callee, caller);
  }

  private static int number(StackFrame frame) {
    return Integer.parseInt(frame.function().substring(1));
  }
}
