package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageObject;
import demitasse.compiler.verify.Rule;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/** What instructions on arrays give. */
final class ArrayEffects extends Effects {
  ArrayEffects(Solver solver) {
    super(solver);
  }

  @Override
  public void visit(UnwrapArrayInstruction insn) {
    copy(read(insn.getArray()), insn.getReceiver());
  }

  @Override
  public void visit(ConstructArrayInstruction insn) {
    String dimensions = "[]".repeat(TypeNames.dimensions(insn.getItemType()) + 1);
    problem(Rule.ALLOCATION, "new " + TypeNames.element(insn.getItemType()) + dimensions);
    refused(insn.getReceiver());
  }

  @Override
  public void visit(ConstructMultiArrayInstruction insn) {
    problem(Rule.ALLOCATION, "new " + TypeNames.of(insn.getItemType()));
    refused(insn.getReceiver());
  }

  @Override
  public void visit(CloneArrayInstruction insn) {
    Cell array = read(insn.getArray());
    for (ImageObject object : objects(array)) {
      problem(Rule.ALLOCATION, "clone of " + TypeNames.of(object.type()));
    }
    if (!array.isEmpty()) {
      refused(insn.getReceiver());
    }
  }

  @Override
  public void visit(ArrayLengthInstruction insn) {
    Cell array = read(insn.getArray());
    dereference(array);
    if (array.isRefused()) {
      anyNumber(insn.getReceiver());
    }
    for (ImageObject object : objects(array)) {
      number(insn.getReceiver(), object.length());
    }
  }

  @Override
  public void visit(GetElementInstruction insn) {
    Cell array = read(insn.getArray());
    dereference(array);
    mayThrow("java.lang.ArrayIndexOutOfBoundsException");
    if (array.isRefused() && insn.getType() == ArrayElementType.OBJECT) {
      refused(insn.getReceiver());
    } else if (array.isRefused()) {
      anyNumber(insn.getReceiver());
    }
    for (ImageObject object : objects(array)) {
      copy(representable(read(solver.element(object))), insn.getReceiver());
    }
  }

  @Override
  public void visit(PutElementInstruction insn) {
    Cell array = read(insn.getArray());
    Cell value = read(insn.getValue());
    if (value.isEmpty()) {
      return;
    }
    dereference(array);
    mayThrow("java.lang.ArrayIndexOutOfBoundsException");
    for (ImageObject object : objects(array)) {
      if (object.itemType() instanceof ValueType.Primitive) {
        // All elements share one cell, so a store of one constant does not make it that constant.
        solver.update(solver.element(object), Cell::storeAnyNumber);
      } else {
        storeReferences(object, value);
      }
    }
  }
}
