package demitasse.compiler.desugar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teavm.asm.ClassReader;
import org.teavm.asm.tree.ClassNode;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.MethodHolder;
import org.teavm.model.ReferenceCache;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.parsing.Parser;

/** TeaVM's reader accepts what the desugarer writes, and finds lines in it. */
class TeavmReadsTest {
  private static ClassHolder parse(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    return new Parser(new ReferenceCache()).parseClass(node);
  }

  @Test
  void lambdaConstructionHasTheLineOfTheLambda() {
    Snippet snippet =
        Snippet.main("\nint i = values.size();\nIntSupplier s = () -> i;\nput(s);", "");

    ClassHolder main = parse(snippet.desugared().get("sample/Main"));

    MethodHolder run = method(main, "run");
    ConstructInstruction construct = construct(run, "sample.Main$$Lambda$0");
    assertThat(construct.getLocation().getFileName()).endsWith("Main.java");
    assertThat(construct.getLocation().getLine()).isEqualTo(6);
  }

  @Test
  void everyGeneratedMethodHasAProgram() {
    Snippet snippet =
        Snippet.main(
            "put(new Pair(1, this_()).equals(null)); IntSupplier s = this_()::hidden; put(sum(9));",
            """
            record Pair(long a, Object b) {}
            private int hidden() { return 1; }
            static Main this_() { return new Main(); }
            static int sum(int n) { int s = 0; while (n > 0) { s += n--; } return s; }
            """);

    snippet
        .desugared()
        .forEach(
            (name, bytes) -> {
              for (MethodHolder method : parse(bytes).getMethods()) {
                assertThat(method.getProgram().basicBlockCount())
                    .as("%s.%s", name, method.getName())
                    .isPositive();
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Object", "String", "Enum", "Throwable", "Integer", "Long", "Math"})
  void theLibraryIsRead(String name) {
    ClassHolder holder = parse(LibraryClasses.bytes("java/lang/" + name));

    assertThat(holder.getName()).isEqualTo("java.lang." + name);
    assertThat(holder.getParent()).isEqualTo(name.equals("Object") ? null : "java.lang.Object");
    for (MethodHolder method : holder.getMethods()) {
      assertThat(method.getProgram().basicBlockCount()).isPositive();
    }
  }

  private static MethodHolder method(ClassHolder holder, String name) {
    return holder.getMethods().stream()
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ConstructInstruction construct(MethodHolder method, String type) {
    for (BasicBlock block : method.getProgram().getBasicBlocks()) {
      for (var instruction : block) {
        if (instruction instanceof ConstructInstruction construct
            && construct.getType().equals(type)) {
          return construct;
        }
      }
    }
    throw new AssertionError("no new of " + type);
  }
}
