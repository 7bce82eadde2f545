package demitasse.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import demitasse.compiler.report.StackPath.StackFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Paths through C that the cross compiler has compiled; frames are checked against its .su file.
 */
class StackDepthTest {
  private static final String LEAVES =
      """
      #define NOINLINE __attribute__((noinline))
      NOINLINE int small(int i) { volatile int a[4]; a[i & 3] = i; return a[0]; }
      NOINLINE int large(int i) { volatile int a[40]; a[i & 3] = i; return a[0]; }
      """;
  private static final IndirectCalls NONE = new IndirectCalls(List.of());

  @TempDir Path directory;
  private CrossCompiledC program;

  @BeforeEach
  void createProgram() {
    program = new CrossCompiledC(directory);
  }

  @Test
  void deepestOfTwoCallsIsTaken() throws Exception {
    program.add(
        "board",
        "-O2",
        LEAVES
            + """
            # 12 "demitasse/Board.java"
            int entry(int i) {
            # 13 "demitasse/Board.java"
              return small(i) + large(i) + small(i + 1);
            }
            """);

    StackPath path = pathFrom("entry", NONE);

    assertFrames(path, "entry", "large");
    assertThat(path.frames().get(1).calledAt()).isEqualTo("demitasse/Board.java:13");
  }

  @Test
  void callsBetweenFilesAreFollowed() throws Exception {
    program.add("leaves", "-Os", LEAVES);
    program.add("board", "-Os", "int large(int); int entry(int i) { return large(i) + 1; }");

    assertFrames(pathFrom("entry", NONE), "entry", "large");
  }

  @Test
  void inlinedFunctionIsPartOfItsCaller() throws Exception {
    program.add(
        "board",
        "-O2",
        LEAVES
            + """
            static inline __attribute__((always_inline)) int middle(int i) {
              volatile int a[30];
              a[i & 3] = large(i);
              return a[1];
            }
            int entry(int i) { return middle(i) + 1; }
            """);

    StackPath path = pathFrom("entry", NONE);

    assertFrames(path, "entry", "large");
    assertThat(path.frames().get(0).bytes()).isGreaterThanOrEqualTo(120);
  }

  @Test
  void tailCallCountsAsCall() throws Exception {
    program.add("board", "-O2", LEAVES + "int entry(int i) { return large(i + 1); }");

    StackPath path = pathFrom("entry", NONE);

    assertFrames(path, "entry", "large");
    assertThat(path.frames().get(0).bytes()).isZero();
  }

  @Test
  void specialisedCopyIsFollowed() throws Exception {
    program.add(
        "board",
        "-O2",
        LEAVES
            + """
            static NOINLINE int middle(int i, int j, int k) {
              return large(i) + large(j) + small(k);
            }
            int entry(int i) { return middle(i, 4, 5) + middle(i + 1, 4, 5); }
            """);

    assertThat(names(pathFrom("entry", NONE)))
        .containsExactly("entry", "middle.constprop.0", "large");
  }

  @Test
  void weakFunctionOfAnotherFileIsFound() throws Exception {
    program.add(
        "runtime",
        "-O2",
        LEAVES + "__attribute__((weak)) int fallback(int i) { return large(i) + 2; }");
    program.add("board", "-O2", "int fallback(int); int entry(int i) { return fallback(i) + 1; }");

    assertFrames(pathFrom("entry", NONE), "entry", "fallback", "large");
  }

  @Test
  void weakFunctionGivesWay() throws Exception {
    program.add(
        "runtime",
        "-O2",
        LEAVES + "__attribute__((weak)) int fallback(int i) { return large(i) + 2; }");
    program.add(
        "board",
        "-O2",
        """
        int small(int);
        int fallback(int i) { return small(i) + 4; }
        """);
    program.add("start", "-O2", "int fallback(int); int entry(int i) { return fallback(i) + 1; }");

    assertFrames(pathFrom("entry", NONE), "entry", "fallback", "small");
  }

  @Test
  void staticFunctionsOfOneNameAreKeptApart() throws Exception {
    program.add(
        "first",
        "-O2",
        LEAVES
            + """
            static NOINLINE int work(int i) { return large(i) + 1; }
            int first(int i) { return work(i) + 1; }
            """);
    program.add(
        "second",
        "-O2",
        """
        int small(int);
        static __attribute__((noinline)) int work(int i) { return small(i) + 1; }
        int second(int i) { return work(i) + 1; }
        """);

    assertThat(names(pathFrom("first", NONE))).containsExactly("first", "work", "large");
    assertThat(names(pathFrom("second", NONE))).containsExactly("second", "work", "small");
    assertThat(problems("work", NONE)).containsExactly("root work: 2 functions have the name work");
  }

  @Test
  void rootsAreMeasuredOneByOne() throws Exception {
    program.add(
        "board",
        "-O2",
        LEAVES
            + """
            int one(int i) { return small(i) + 1; }
            int two(int i) { return large(i) + 1; }
            """);

    List<StackPath> paths =
        new StackDepth(program.graph(), NONE, Map.of()).worstPaths(List.of("two", "one"));

    assertFrames(paths.get(0), "two", "large");
    assertFrames(paths.get(1), "one", "small");
  }

  @Test
  void directRecursionIsNamed() throws Exception {
    program.add(
        "board",
        "-O2",
        LEAVES
            + """
            int walk(int i) { return i ? small(walk(i - 1)) + walk(small(i) >> 1) : large(i); }
            int entry(int i) { return walk(i) + 1; }
            """);

    assertThat(problems("entry", NONE)).containsExactly("the stack has no bound: walk -> walk");
  }

  @Test
  void mutualRecursionIsNamed() throws Exception {
    program.add(
        "board",
        "-O2",
        LEAVES
            + """
            int ping(int i);
            NOINLINE int pong(int i) { return small(ping(i - 1)) + 1; }
            NOINLINE int ping(int i) { return i > 0 ? small(pong(i)) + 1 : 0; }
            int entry(int i) { return ping(i) + 1; }
            """);

    assertThat(problems("entry", NONE))
        .containsExactly("the stack has no bound: ping -> pong -> ping");
  }

  @Test
  void recursionThatNoRootReachesIsIgnored() throws Exception {
    program.add(
        "board",
        "-O2",
        LEAVES
            + """
            int walk(int i) { return i ? small(walk(i - 1)) + walk(small(i) >> 1) : large(i); }
            int entry(int i) { return small(i) + 1; }
            """);

    assertFrames(pathFrom("entry", NONE), "entry", "small");
  }

  @Test
  void frameWithoutFixedSizeIsRefused() throws Exception {
    program.add(
        "board",
        "-O2",
        """
        int use(char *);
        __attribute__((noinline)) int vary(int n) { char a[n]; return use(a); }
        int entry(int n) { return vary(n) + 1; }
        """);

    List<String> problems = problems("entry", NONE, Map.of("use", 0));

    assertThat(problems)
        .containsExactly("the frame of vary has no fixed size (called by entry at board.c:3)");
  }

  @Test
  void assemblyNeedsDeclaredSize() throws Exception {
    program.add(
        "board",
        "-O2",
        """
        void demitasse_switch(int);
        int entry(int n) {
          demitasse_switch(n);
          demitasse_switch(n + 1);
          return n;
        }
        """);

    assertThat(problems("entry", NONE))
        .containsExactly(
            "no stack size is known for demitasse_switch (called by entry at board.c:3)");
    StackPath path = pathFrom("entry", NONE, Map.of("demitasse_switch", 36));
    assertThat(names(path)).containsExactly("entry", "demitasse_switch");
    assertThat(path.bytes()).isEqualTo(program.frames().get("entry") + 36);
  }

  @Test
  void declaredSizeOverridesGcc() throws Exception {
    program.add(
        "board",
        "-O2",
        """
        __attribute__((naked)) void enter(void) {
          __asm volatile("push {r4-r11, lr}\\n pop {r4-r11, pc}");
        }
        int entry(int n) { enter(); return n; }
        """);

    StackPath path = pathFrom("entry", NONE, Map.of("enter", 36));

    assertThat(path.bytes()).isEqualTo(program.frames().get("entry") + 36);
  }

  @Test
  void helperOfLibgccNeedsDeclaredSize() throws Exception {
    program.add("board", "-O2", "long long entry(long long a, long long b) { return a / b; }");

    assertThat(problems("entry", NONE))
        .containsExactly(
            "no stack size is known for __aeabi_ldivmod"
                + " (called by entry at an unknown place)");
    assertThat(names(pathFrom("entry", NONE, Map.of("__aeabi_ldivmod", 64))))
        .containsExactly("entry", "__aeabi_ldivmod");
  }

  @Test
  void rootThatDoesNotExistIsNamed() throws Exception {
    program.add("board", "-O2", LEAVES);

    assertThat(problems("entry", NONE))
        .containsExactly("no stack size is known for entry (root entry)");
  }

  @Test
  void allProblemsAreToldAtOnce() throws Exception {
    program.add(
        "board",
        "-O2",
        """
        int one(void);
        int two(void);
        int (*pointer)(void);
        int entry(void) { return one() + two() + pointer() + 1; }
        """);

    assertThat(problems("entry", NONE))
        .containsExactly(
            "no stack size is known for one (called by entry at board.c:4)",
            "no stack size is known for two (called by entry at board.c:4)",
            "no candidates are known for the indirect call of entry at board.c:4");
  }

  private StackPath pathFrom(String root, IndirectCalls calls) throws Exception {
    return pathFrom(root, calls, Map.of());
  }

  private StackPath pathFrom(String root, IndirectCalls calls, Map<String, Integer> declared)
      throws IOException, StackDepthException {
    StackDepth depth = new StackDepth(program.graph(), calls, declared);
    return depth.worstPaths(List.of(root)).get(0);
  }

  private List<String> problems(String root, IndirectCalls calls) {
    return problems(root, calls, Map.of());
  }

  private List<String> problems(String root, IndirectCalls calls, Map<String, Integer> declared) {
    StackDepthException thrown =
        catchThrowableOfType(StackDepthException.class, () -> pathFrom(root, calls, declared));
    assertThat(thrown).as("the stack of %s must have no bound", root).isNotNull();
    return thrown.problems();
  }

  private static List<String> names(StackPath path) {
    return path.frames().stream().map(StackFrame::function).toList();
  }

  private void assertFrames(StackPath path, String... functions) throws IOException {
    assertThat(names(path)).containsExactly(functions);
    int total = 0;
    for (StackFrame frame : path.frames()) {
      assertThat(frame.bytes())
          .as(frame.function())
          .isEqualTo(program.frames().get(frame.function()));
      total += frame.bytes();
    }
    assertThat(path.bytes()).isEqualTo(total);
  }
}
