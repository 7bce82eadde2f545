package demitasse.compiler.desugar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

class DesugarerTest {
  @Test
  void generatedCodeHasTheFileAndLineOfTheLambda() {
    Snippet snippet =
        Snippet.main(
            "\n\nIntSupplier s = new Main()::value;\nput(s);", "private int value() { return 1; }");

    ClassNode lambda = snippet.desugaredNode("sample/Main$$Lambda$0");
    MethodNode accessor = method(snippet.desugaredNode("sample/Main"), "lambda$access$0");

    assertThat(lambda.sourceFile).isEqualTo("Main.java");
    assertThat(line(method(lambda, "getAsInt"))).isEqualTo(6);
    assertThat(line(method(lambda, "<init>"))).isEqualTo(6);
    assertThat(line(accessor)).isEqualTo(6);
    assertThat(accessor.access).isEqualTo(Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC);
    assertThat(lambda.access & Opcodes.ACC_SYNTHETIC).isNotZero();
    assertThat(lambda.access & Opcodes.ACC_FINAL).isNotZero();
  }

  @Test
  void theSameInputGivesTheSameBytesInAnyOrder() {
    Snippet snippet =
        Snippet.main(
            "int a = 1; Runnable r = () -> { IntSupplier s = () -> a; put(s); }; put(r);", "");
    Desugarer lambdaFirst = snippet.desugarer();
    Map<String, byte[]> classes = snippet.desugared();
    String[] names = classes.keySet().toArray(new String[0]);

    assertThat(names).hasSize(3);
    for (int i = names.length - 1; i >= 0; i--) {
      assertThat(lambdaFirst.desugared(names[i])).isEqualTo(classes.get(names[i]));
    }
  }

  @Test
  void unknownNamesHaveNoBytes() {
    Desugarer desugarer = Snippet.main("put(1);", "").desugarer();

    assertThat(desugarer.desugared("sample/Missing")).isNull();
    assertThat(desugarer.desugared("sample/Missing$$Lambda$0")).isNull();
    assertThat(desugarer.desugared("sample/Main$$Lambda$0")).isNull();
  }

  @Test
  void aClassWithNothingToDesugarKeepsItsBytes() {
    Snippet snippet = Snippet.main("put(1);", "");

    assertThat(snippet.desugared().get("sample/Main"))
        .isSameAs(snippet.classes().get("sample/Main"));
  }

  private static MethodNode method(ClassNode node, String name) {
    return node.methods.stream().filter(m -> m.name.equals(name)).findFirst().orElseThrow();
  }

  private static int line(MethodNode method) {
    return Arrays.stream(method.instructions.toArray())
        .filter(LineNumberNode.class::isInstance)
        .mapToInt(instruction -> ((LineNumberNode) instruction).line)
        .findFirst()
        .orElseThrow();
  }
}
