package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.image.ImageObject;
import demitasse.compiler.image.ImageObject.Origin;
import demitasse.compiler.verify.Rule;
import java.util.BitSet;
import org.teavm.model.Instruction;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AbstractInstructionVisitor;

/**
 * What some kinds of instructions do to the values that the analysis knows.
 *
 * <p>An instruction that breaks the kernel subset is reported, and gives any number or a refused
 * reference, so that the analysis finds what comes after it.
 */
abstract class Effects extends AbstractInstructionVisitor {
  final Solver solver;
  Task task;
  MethodInstance instance;

  Effects(Solver solver) {
    this.solver = solver;
  }

  /** Evaluates the task's instruction, if it is of a kind that this class knows. */
  final void evaluate(Task next) {
    task = next;
    instance = next.instance;
    next.instruction.acceptVisitor(this);
  }

  final Cell read(Variable variable) {
    return read(instance.cell(variable));
  }

  final Cell read(Cell cell) {
    cell.addReader(task);
    return cell;
  }

  final void copy(Value source, Variable receiver) {
    solver.update(instance.cell(receiver), cell -> cell.join(source));
  }

  final void object(Variable receiver, ImageObject object) {
    solver.update(instance.cell(receiver), cell -> cell.joinObject(object.id()));
  }

  final void number(Variable receiver, long value) {
    solver.update(instance.cell(receiver), cell -> cell.joinNumber(value));
  }

  final void anyNumber(Variable receiver) {
    solver.update(instance.cell(receiver), Value::joinAnyNumber);
  }

  final void refused(Variable receiver) {
    solver.update(instance.cell(receiver), Value::joinRefused);
  }

  /** Gives what an instruction with a result of this type gives when it is refused. */
  final void refused(Variable receiver, ValueType type) {
    if (receiver == null) {
      return;
    }
    if (type instanceof ValueType.Primitive) {
      anyNumber(receiver);
    } else {
      refused(receiver);
    }
  }

  final void problem(Rule rule, String detail) {
    Instruction instruction = task.instruction;
    solver.problems.report(instance.method.getReference(), instruction.getLocation(), rule, detail);
  }

  final void mayThrow(String exceptionClass) {
    ImageObject object = solver.heap.madeAt(exceptionClass, exceptionClass, Origin.EXCEPTION);
    solver.update(solver.thrown, cell -> cell.joinObject(object.id()));
  }

  final void dereference(Value value) {
    if (value.mayBeNull()) {
      mayThrow("java.lang.NullPointerException");
    }
  }

  /** Whether an error about using the value would only follow from an earlier one. */
  static boolean isOnlyRefused(Value value) {
    boolean hasObject = value.objects().nextSetBit(ImageHeap.NULL + 1) >= 0;
    return value.isRefused() && !hasObject;
  }

  final Iterable<ImageObject> objects(Value value) {
    BitSet ids = (BitSet) value.objects().clone();
    ids.clear(ImageHeap.NULL);
    return ids.stream().mapToObj(solver.heap::object).toList();
  }

  /** What a load gives: objects that cannot exist on the board are reported and left out. */
  final Value representable(Value loaded) {
    Value value = new Value();
    value.join(loaded);
    for (ImageObject object : objects(loaded)) {
      ImageRules.Refusal refusal = ImageRules.refusal(object, solver.model);
      if (refusal != null) {
        problem(refusal.rule(), refusal.detail());
        value.remove(object.id());
        value.joinRefused();
      }
    }
    return value;
  }

  /** Takes part in what code stores in an array; what the array cannot hold raises an exception. */
  final void storeReferences(ImageObject array, Value stored) {
    Value passing = new Value();
    if (stored.mayBeNull()) {
      passing.joinObject(ImageHeap.NULL);
    }
    if (stored.isRefused()) {
      passing.joinRefused();
    }
    for (ImageObject object : objects(stored)) {
      if (solver.model.isAssignable(object.type(), array.itemType())) {
        passing.joinObject(object.id());
      } else {
        mayThrow("java.lang.ArrayStoreException");
      }
    }
    solver.update(solver.element(array), cell -> cell.store(passing));
  }
}
