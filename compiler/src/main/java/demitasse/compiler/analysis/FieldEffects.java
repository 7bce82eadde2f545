package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageObject;
import demitasse.compiler.verify.Rule;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

/** What loads and stores of fields do. */
final class FieldEffects extends Effects {
  FieldEffects(Solver solver) {
    super(solver);
  }

  @Override
  public void visit(GetFieldInstruction insn) {
    Cell base = insn.getInstance() == null ? null : read(insn.getInstance());
    if (base != null && base.isRefused()) {
      refused(insn.getReceiver(), insn.getFieldType());
    }
    if (base != null && (isOnlyRefused(base) || base.isEmpty())) {
      return;
    }
    FieldHolder field = field(insn.getField());
    if (field == null) {
      refused(insn.getReceiver(), insn.getFieldType());
    } else if (base == null) {
      load(insn, solver.staticField(field));
    } else {
      dereference(base);
      for (ImageObject object : objects(base)) {
        load(insn, solver.field(object, field));
      }
    }
  }

  private void load(GetFieldInstruction insn, Cell cell) {
    copy(representable(read(cell)), insn.getReceiver());
  }

  private FieldHolder field(FieldReference reference) {
    FieldHolder field = solver.model.resolveField(reference);
    if (field == null) {
      boolean known = solver.model.find(reference.getClassName()) != null;
      String member = reference.getClassName() + "." + reference.getFieldName();
      problem(Rule.CLASS_LIBRARY, known ? "field " + member : "class " + reference.getClassName());
      return null;
    }
    if (TypeNames.isFloating(field.getType())) {
      problem(Rule.FLOATING_POINT, "value of type " + TypeNames.of(field.getType()));
      return null;
    }
    return field;
  }

  @Override
  public void visit(PutFieldInstruction insn) {
    Cell base = insn.getInstance() == null ? null : read(insn.getInstance());
    if (base != null && (isOnlyRefused(base) || base.isEmpty())) {
      return;
    }
    FieldHolder field = field(insn.getField());
    Cell value = read(insn.getValue());
    if (field == null || value.isEmpty()) {
      return;
    }
    if (base == null) {
      store(solver.staticField(field), value);
      return;
    }
    dereference(base);
    for (ImageObject object : objects(base)) {
      store(solver.field(object, field), value);
    }
  }

  private void store(Cell target, Cell value) {
    solver.update(target, cell -> cell.store(value));
  }
}
