package demitasse.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.compiler.emit.IndirectCall;
import demitasse.compiler.report.StackPath.StackFrame;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls through tables, shaped as the compiler emits them, resolved with its candidates. */
class IndirectStackDepthTest {
  private static final String SOURCE = "demitasse/Board.java";
  private static final String TABLE =
      """
      #define NOINLINE __attribute__((noinline))
      static int Small_run(int i) { volatile int a[4]; a[i & 3] = i; return a[0]; }
      static int Large_run(int i) { volatile int a[40]; a[i & 3] = i; return a[0]; }
      static int Huge_run(int i) { volatile int a[90]; a[i & 3] = i; return a[0]; }
      static int (*const runs[])(int) = {Small_run, Large_run, Huge_run};
      """;

  @TempDir Path directory;
  private CrossCompiledC program;

  @BeforeEach
  void createProgram() {
    program = new CrossCompiledC(directory);
  }

  @Test
  void candidatesAreFoundByPlace() throws Exception {
    program.add(
        "board",
        "-O2",
        TABLE
            + """
            # 20 "demitasse/Board.java"
            int entry(int i) {
            # 21 "demitasse/Board.java"
              return runs[i](i) + 1;
            }
            """);

    StackPath path = pathFrom("entry", call("entry", 21, "Small_run", "Large_run"));

    assertThat(names(path)).containsExactly("entry", "Large_run");
    assertThat(path.bytes())
        .isEqualTo(program.frames().get("entry") + program.frames().get("Large_run"));
    assertThat(path.frames().get(1).calledAt()).isEqualTo(SOURCE + ":21");
  }

  @Test
  void callInlinedIntoAnotherFunctionKeepsItsCandidates() throws Exception {
    program.add(
        "board",
        "-O2",
        TABLE
            + """
            # 30 "demitasse/Board.java"
            static inline __attribute__((always_inline)) int Board_step(int i) {
            # 31 "demitasse/Board.java"
              return runs[i](i);
            }
            # 40 "demitasse/Board.java"
            int entry(int i) {
            # 41 "demitasse/Board.java"
              return Board_step(i) + Board_step(i + 1);
            }
            """);

    StackPath path = pathFrom("entry", call("Board_step", 31, "Huge_run", "Small_run"));

    assertThat(names(path)).containsExactly("entry", "Huge_run");
  }

  @Test
  void otherCallsOfTheSameFunctionCount() throws Exception {
    program.add(
        "board",
        "-O2",
        TABLE
            + """
            # 20 "demitasse/Board.java"
            int entry(int i) {
            # 21 "demitasse/Board.java"
              return runs[i](i) + 1;
            }
            """);

    StackPath path =
        pathFrom("entry", call("entry", 21, "Small_run"), call("entry", 25, "Huge_run"));

    assertThat(names(path)).containsExactly("entry", "Huge_run");
  }

  @Test
  void callsOfOtherFunctionsDoNotCount() throws Exception {
    program.add(
        "board",
        "-O2",
        TABLE
            + """
            # 20 "demitasse/Board.java"
            int entry(int i) {
            # 21 "demitasse/Board.java"
              return runs[i](i) + 1;
            }
            """);

    StackPath path =
        pathFrom("entry", call("entry", 21, "Small_run"), call("other", 25, "Huge_run"));

    assertThat(names(path)).containsExactly("entry", "Small_run");
  }

  @Test
  void specialisedCopyHasItsSourceFunctionsCandidates() throws Exception {
    program.add(
        "board",
        "-O2",
        TABLE
            + """
            # 20 "demitasse/Board.java"
            static NOINLINE int Board_step(int i, int j, int k) {
            # 21 "demitasse/Board.java"
              return runs[i](j) + runs[k](i);
            }
            # 30 "demitasse/Board.java"
            int entry(int i) { return Board_step(i, 4, 1) + Board_step(i + 1, 4, 1); }
            """);

    StackPath path = pathFrom("entry", call("Board_step", 99, "Large_run"));

    assertThat(names(path)).containsExactly("entry", "Board_step.constprop.0", "Large_run");
  }

  @Test
  void recursionThroughTableIsNamed() throws Exception {
    program.add(
        "board",
        "-O2",
        """
        static int Node_run(int i);
        static int Leaf_run(int i) { return i; }
        static int (*const runs[])(int) = {Leaf_run, Node_run};
        # 21 "demitasse/Board.java"
        static int Node_run(int i) { return runs[i & 1](i - 1) + 1; }
        # 31 "demitasse/Board.java"
        int entry(int i) { return runs[i](i) + 1; }
        """);

    StackDepth depth =
        new StackDepth(
            program.graph(),
            new IndirectCalls(
                List.of(
                    call("Node_run", 21, "Leaf_run", "Node_run"),
                    call("entry", 31, "Leaf_run", "Node_run"))),
            Map.of());

    assertThatThrownBy(() -> depth.worstPaths(List.of("entry")))
        .isInstanceOf(StackDepthException.class)
        .hasMessage("the stack has no bound: Node_run -> Node_run");
  }

  @Test
  void candidateThatIsNotThereIsNamed() throws Exception {
    program.add(
        "board",
        "-O2",
        TABLE
            + """
            # 21 "demitasse/Board.java"
            int entry(int i) { return runs[i](i) + 1; }
            """);

    StackDepth depth =
        new StackDepth(
            program.graph(),
            new IndirectCalls(List.of(call("entry", 21, "Small_run", "Other_run"))),
            Map.of());

    assertThatThrownBy(() -> depth.worstPaths(List.of("entry")))
        .isInstanceOf(StackDepthException.class)
        .hasMessage(
            "no stack size is known for Other_run"
                + " (called by entry at demitasse/Board.java:21)");
  }

  private static IndirectCall call(String caller, int line, String... candidates) {
    return new IndirectCall(caller, SOURCE, line, Arrays.asList(candidates));
  }

  private StackPath pathFrom(String root, IndirectCall... calls) throws Exception {
    IndirectCalls indirectCalls = new IndirectCalls(Arrays.asList(calls));
    StackDepth depth = new StackDepth(program.graph(), indirectCalls, Map.of());
    return depth.worstPaths(List.of(root)).get(0);
  }

  private static List<String> names(StackPath path) {
    return path.frames().stream().map(StackFrame::function).toList();
  }
}
