package demitasse.compiler.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.GetFieldInstruction;

class VariableNamesTest {
  /** What is parsed: each method has one thing that needs a name. */
  static final class Sample {
    int field;

    int stored(int input) {
      int sum = input + field;
      return sum * sum;
    }

    int reassigned(int input) {
      int least = field;
      if (input < least) {
        least = input;
      }
      return least;
    }

    int counted(int input) {
      int total = 0;
      for (int index = 0; index < input; index++) {
        total += index;
      }
      return total;
    }

    int copied(int input) {
      int kept = field;
      int other = kept;
      other += input;
      return kept + other;
    }
  }

  private final ClassModel model = new ClassModel(VariableNamesTest::bytes);

  @Test
  void storedExpressionHasTheNameOfItsVariable() {
    assertThat(names(program("stored"), BinaryInstruction.class)).startsWith("sum");
  }

  @Test
  void meetingPathsKeepTheName() {
    assertThat(phiNames(program("reassigned"))).containsExactly("least");
  }

  @Test
  void variablesOfALoopKeepTheirNames() {
    assertThat(phiNames(program("counted"))).containsExactlyInAnyOrder("total", "index");
    assertThat(names(program("counted"), BinaryInstruction.class)).contains("total");
  }

  @Test
  void copyDoesNotRenameItsOrigin() {
    assertThat(names(program("copied"), GetFieldInstruction.class)).containsExactly("kept");
  }

  private Program program(String method) {
    for (MethodHolder holder : model.find(Sample.class.getName()).getMethods()) {
      if (holder.getName().equals(method)) {
        return holder.getProgram();
      }
    }
    throw new AssertionError("no method " + method);
  }

  private static List<String> phiNames(Program program) {
    List<String> names = new ArrayList<>();
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Phi phi : block.getPhis()) {
        names.add(phi.getReceiver().getDebugName());
      }
    }
    return names;
  }

  private static List<String> names(Program program, Class<? extends Instruction> kind) {
    List<String> names = new ArrayList<>();
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (kind.isInstance(instruction)) {
          names.add(
              instruction instanceof BinaryInstruction binary
                  ? binary.getReceiver().getDebugName()
                  : ((GetFieldInstruction) instruction).getReceiver().getDebugName());
        }
      }
    }
    return names;
  }

  private static byte[] bytes(String internalName) {
    try (InputStream file =
        VariableNamesTest.class.getResourceAsStream("/" + internalName + ".class")) {
      return file == null ? null : file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + internalName, e);
    }
  }
}
