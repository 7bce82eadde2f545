package demitasse.compiler.emit;

import demitasse.compiler.analysis.Cell;
import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.image.ImageObject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.teavm.model.BasicBlock;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * All numbers that a field, or the getter of a field, can give because nothing ever changes it.
 *
 * <p>This is what makes a table indexed by an enum's ordinal need no bounds check.
 */
final class GetterValues {
  private final WholeProgram program;

  GetterValues(WholeProgram program) {
    this.program = program;
  }

  /** The values of the field in these objects, or null if it may change. */
  Set<Long> ofField(List<ImageObject> objects, FieldReference reference) {
    FieldHolder field = program.model().resolveField(reference);
    Set<Long> values = new TreeSet<>();
    for (ImageObject object : objects) {
      Cell cell = program.field(object, field.getReference());
      if (cell == null || cell.isWritten() || object.isSummary()) {
        return null;
      }
      values.add(ImageHeap.number(program.heap().fieldValue(object, field)));
    }
    return values;
  }

  /** The values that a call of a getter may give, or null if the method does anything else. */
  Set<Long> of(InvokeInstruction call, Locals locals) {
    if (call.getInstance() == null || !call.getArguments().isEmpty()) {
      return null;
    }
    List<ImageObject> receivers =
        locals.value(call.getInstance()).objects().stream()
            .filter(id -> id != ImageHeap.NULL)
            .mapToObj(program.heap()::object)
            .toList();
    Set<Long> values = new TreeSet<>();
    for (ImageObject receiver : receivers) {
      if (receiver.isArray()) {
        return null;
      }
      MethodHolder target =
          program.model().resolveVirtual(receiver.className(), call.getMethod().getDescriptor());
      FieldReference field = target == null ? null : gottenField(target);
      Set<Long> some = field == null ? null : ofField(List.of(receiver), field);
      if (some == null) {
        return null;
      }
      values.addAll(some);
    }
    return values;
  }

  /** The field of {@code this} that the method returns and nothing else, or null. */
  private static FieldReference gottenField(MethodHolder method) {
    FieldReference field = null;
    if (method.getProgram() == null || method.getProgram().basicBlockCount() != 1) {
      return null;
    }
    BasicBlock block = method.getProgram().basicBlockAt(0);
    for (Instruction instruction : block) {
      if (instruction instanceof GetFieldInstruction load) {
        boolean isSecond = field != null;
        field = load.getField();
        if (isSecond || load.getInstance() == null || !isThis(load, block)) {
          return null;
        }
      } else if (!(instruction instanceof ExitInstruction) && !isCopy(instruction)) {
        return null;
      }
    }
    return field;
  }

  private static boolean isThis(GetFieldInstruction load, BasicBlock block) {
    int index = load.getInstance().getIndex();
    for (Instruction instruction : block) {
      if (instruction instanceof org.teavm.model.instructions.AssignInstruction copy) {
        if (copy.getReceiver().getIndex() == index) {
          index = copy.getAssignee().getIndex();
        }
      }
    }
    return index == 0;
  }

  private static boolean isCopy(Instruction instruction) {
    return instruction instanceof org.teavm.model.instructions.AssignInstruction
        || instruction instanceof org.teavm.model.instructions.EmptyInstruction;
  }
}
