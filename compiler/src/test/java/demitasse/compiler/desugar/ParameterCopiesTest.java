package demitasse.compiler.desugar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

class ParameterCopiesTest {
  private static final String MEMBERS =
      """
      static int inTry(int value, long wide, Object object) {
        try {
          value = value + 1;
          wide += value;
          object = null;
          if (value > 5) { throw new IllegalStateException(); }
          value = 100;
        } catch (IllegalStateException e) {
          return value + (int) wide + (object == null ? 1000 : 0);
        } finally {
          wide = 0;
        }
        return value;
      }
      static long loop(long n, double step, int count) {
        while (count-- > 0) {
          long keep = n;
          n = keep * 3 + 1;
          if ((n & 1) == 0) { n >>>= 1; } else { step += 0.5; }
        }
        return n + (long) step;
      }
      static int entryLoop(int n) {
        do { n -= 7; } while (n > 0);
        return n;
      }
      static String branch(boolean flag, String text, byte small) {
        if (flag) { text = "replaced"; small++; }
        String suffix = small > 3 ? "big" : "small";
        return text.concat(suffix);
      }
      static int untouched(int value) { return value + 1; }
      final long total;
      Main(int a, long b) { this(a = a + 1, b = b * 2, a); }
      Main(int a, long b, int c) { a += c; b -= a; total = b * 10 + a; }
      int capturing(int value) {
        value *= 2;
        int fixed = value;
        IntSupplier supplier = () -> fixed + 1;
        value = supplier.getAsInt();
        return value;
      }
      """;

  private final Snippet snippet =
      Snippet.main(
          """
          put(inTry(1, 2L, "o")); put(inTry(5, 1L << 20, "o")); put(inTry(9, -3L, null));
          put(loop(27, 0.25, 12)); put(loop(1L << 40, 1e3, 7)); put(loop(5, 0, 0));
          put(entryLoop(20)); put(entryLoop(-1));
          put(branch(true, "kept", (byte) 3)); put(branch(false, "kept", (byte) 3));
          put(untouched(4));
          put(new Main(3, 7L).total);
          put(new Main(1, 2, 3).capturing(4));
          """,
          MEMBERS);

  @Test
  void methodsComputeTheSame() throws Exception {
    assertThat(snippet.runDesugared()).isEqualTo(snippet.runOriginal());
    assertThat(snippet.runDesugared()).hasSize(13);
  }

  @Test
  void noParameterIsAssignedToAfterwards() {
    int methods = 0;
    for (MethodNode method : snippet.desugaredNode("sample/Main").methods) {
      Set<Integer> assignedParameters = assignedSlots(method);
      assignedParameters.retainAll(parameterSlots(method));
      assertThat(assignedParameters).as(method.name).isEmpty();
      methods++;
    }
    assertThat(methods).isGreaterThan(9);
  }

  @Test
  void theSnippetDoesAssignParameters() {
    ClassNode original = new ClassNode();
    new org.objectweb.asm.ClassReader(snippet.classes().get("sample/Main")).accept(original, 0);

    long assigning =
        original.methods.stream()
            .filter(m -> assignedSlots(m).stream().anyMatch(parameterSlots(m)::contains))
            .count();

    assertThat(assigning).isEqualTo(7);
  }

  @Test
  void theDebuggerSeesTheCopyUnderTheParametersName() {
    MethodNode method = method("inTry");
    int last = method.maxLocals;

    for (LocalVariableNode variable : method.localVariables) {
      if (Set.of("value", "wide", "object").contains(variable.name)) {
        assertThat(variable.index).as(variable.name).isBetween(4, last - 1);
      }
    }
    assertThat(method.localVariables).extracting(v -> v.name).contains("value", "wide", "object");
  }

  @Test
  void otherMethodsAreNotChanged() {
    MethodNode method = method("untouched");

    assertThat(method.maxLocals).isEqualTo(1);
    assertThat(method.localVariables.get(0).index).isZero();
  }

  @Test
  void annotatedVariablesFollowTheirSlots() throws Exception {
    Snippet annotated =
        Snippet.compile(
            Map.of(
                "sample/Main.java",
                """
                package sample;
                import java.lang.annotation.*;
                import java.util.*;
                public class Main {
                  @Target(ElementType.TYPE_USE) @Retention(RetentionPolicy.RUNTIME)
                  @interface Mark {}
                  static int sum(@Mark int n) {
                    @Mark int total = 0;
                    while (n > 0) { total += n--; }
                    return total;
                  }
                  public static List<Object> run() { return List.of(sum(4)); }
                }
                """));

    assertThat(annotated.runDesugared()).isEqualTo(List.of(10));
  }

  private MethodNode method(String name) {
    return snippet.desugaredNode("sample/Main").methods.stream()
        .filter(m -> m.name.equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Set<Integer> parameterSlots(MethodNode method) {
    Set<Integer> slots = new TreeSet<>();
    int first = (method.access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
    int size = (Type.getArgumentsAndReturnSizes(method.desc) >> 2) - 1;
    for (int slot = first; slot < first + size; slot++) {
      slots.add(slot);
    }
    return slots;
  }

  private static Set<Integer> assignedSlots(MethodNode method) {
    Set<Integer> slots = new TreeSet<>();
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof IincInsnNode increment) {
        slots.add(increment.var);
      } else if (instruction instanceof VarInsnNode access && access.getOpcode() >= 54) {
        slots.add(access.var);
      }
    }
    return slots;
  }
}
