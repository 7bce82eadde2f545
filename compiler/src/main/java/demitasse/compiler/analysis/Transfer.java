package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.image.ImageObject;
import demitasse.compiler.image.ImageObject.Origin;
import demitasse.compiler.verify.Rule;
import demitasse.machine.GrantState;
import java.util.BitSet;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AbstractInstructionVisitor;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryBranchingInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CastIntegerDirection;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.FloatConstantInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.instructions.SwitchTableEntry;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/** What each instruction does to the values that the analysis knows. */
final class Transfer extends AbstractInstructionVisitor {
  private final Solver solver;
  private final Calls calls;
  private Task task;
  private MethodInstance instance;

  Transfer(Solver solver, Calls calls) {
    this.solver = solver;
    this.calls = calls;
  }

  void evaluate(Task next) {
    task = next;
    instance = next.instance;
    next.instruction.acceptVisitor(this);
  }

  private Cell read(Variable variable) {
    return read(instance.cell(variable));
  }

  private Cell read(Cell cell) {
    cell.addReader(task);
    return cell;
  }

  private void copy(Value source, Variable receiver) {
    solver.update(instance.cell(receiver), cell -> cell.join(source));
  }

  private void number(Variable receiver, long value) {
    solver.update(instance.cell(receiver), cell -> cell.joinNumber(value));
  }

  private void anyNumber(Variable receiver) {
    solver.update(instance.cell(receiver), Value::joinAnyNumber);
  }

  private void problem(Instruction instruction, Rule rule, String detail) {
    solver.problems.report(
        instance.method.getReference(), instruction.getLocation(), rule, detail);
  }

  private void mayThrow(String exceptionClass) {
    ImageObject object = solver.heap.madeAt(exceptionClass, exceptionClass, Origin.EXCEPTION);
    solver.update(solver.thrown, cell -> cell.joinObject(object.id()));
  }

  private void dereference(Value value) {
    if (value.mayBeNull()) {
      mayThrow("java.lang.NullPointerException");
    }
  }

  private Iterable<ImageObject> objects(Value value) {
    BitSet ids = (BitSet) value.objects().clone();
    ids.clear(ImageHeap.NULL);
    return ids.stream().mapToObj(solver.heap::object).toList();
  }

  @Override
  public void visit(NullConstantInstruction insn) {
    solver.update(instance.cell(insn.getReceiver()), cell -> cell.joinObject(ImageHeap.NULL));
  }

  @Override
  public void visit(IntegerConstantInstruction insn) {
    number(insn.getReceiver(), insn.getConstant());
  }

  @Override
  public void visit(LongConstantInstruction insn) {
    number(insn.getReceiver(), insn.getConstant());
  }

  @Override
  public void visit(FloatConstantInstruction insn) {
    problem(insn, Rule.FLOATING_POINT, "value of type float");
  }

  @Override
  public void visit(DoubleConstantInstruction insn) {
    problem(insn, Rule.FLOATING_POINT, "value of type double");
  }

  @Override
  public void visit(StringConstantInstruction insn) {
    String text = insn.getConstant().intern();
    ImageObject string = solver.heap.of(text, "\"" + text + "\"");
    checkRepresentable(insn, string);
    solver.update(instance.cell(insn.getReceiver()), cell -> cell.joinObject(string.id()));
  }

  @Override
  public void visit(ClassConstantInstruction insn) {
    problem(insn, Rule.REFLECTION, TypeNames.of(insn.getConstant()) + ".class");
  }

  @Override
  public void visit(AssignInstruction insn) {
    copy(read(insn.getAssignee()), insn.getReceiver());
  }

  @Override
  public void visit(UnwrapArrayInstruction insn) {
    copy(read(insn.getArray()), insn.getReceiver());
  }

  @Override
  public void visit(BinaryInstruction insn) {
    if (isFloating(insn.getOperandType())) {
      problem(insn, Rule.FLOATING_POINT, "arithmetic on " + TypeNames.of(insn.getOperandType()));
      return;
    }
    Cell left = read(insn.getFirstOperand());
    Cell right = read(insn.getSecondOperand());
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    BinaryOperation operation = insn.getOperation();
    boolean isDivision =
        operation == BinaryOperation.DIVIDE || operation == BinaryOperation.MODULO;
    if (isDivision && (!right.isConstant() || right.constant() == 0)) {
      mayThrow("java.lang.ArithmeticException");
    }
    boolean folds = left.isConstant() && right.isConstant();
    if (folds && Folding.dividesByZero(operation, right.constant())) {
      return;
    }
    if (!folds) {
      anyNumber(insn.getReceiver());
    } else if (insn.getOperandType() == NumericOperandType.INT) {
      int first = (int) left.constant();
      number(insn.getReceiver(), Folding.intOperation(operation, first, (int) right.constant()));
    } else {
      long first = left.constant();
      number(insn.getReceiver(), Folding.longOperation(operation, first, right.constant()));
    }
  }

  @Override
  public void visit(NegateInstruction insn) {
    if (isFloating(insn.getOperandType())) {
      problem(insn, Rule.FLOATING_POINT, "arithmetic on " + TypeNames.of(insn.getOperandType()));
      return;
    }
    Cell operand = read(insn.getOperand());
    if (operand.isConstant()) {
      boolean isInt = insn.getOperandType() == NumericOperandType.INT;
      number(insn.getReceiver(), isInt ? -(int) operand.constant() : -operand.constant());
    } else if (!operand.isEmpty()) {
      anyNumber(insn.getReceiver());
    }
  }

  @Override
  public void visit(CastNumberInstruction insn) {
    if (isFloating(insn.getSourceType()) || isFloating(insn.getTargetType())) {
      boolean fromFloating = isFloating(insn.getSourceType());
      NumericOperandType type = fromFloating ? insn.getSourceType() : insn.getTargetType();
      problem(insn, Rule.FLOATING_POINT, "value of type " + TypeNames.of(type));
      return;
    }
    Cell value = read(insn.getValue());
    if (value.isConstant()) {
      boolean toInt = insn.getTargetType() == NumericOperandType.INT;
      number(insn.getReceiver(), toInt ? (int) value.constant() : value.constant());
    } else if (!value.isEmpty()) {
      anyNumber(insn.getReceiver());
    }
  }

  @Override
  public void visit(CastIntegerInstruction insn) {
    Cell value = read(insn.getValue());
    if (value.isConstant()) {
      long constant = value.constant();
      boolean narrows = insn.getDirection() == CastIntegerDirection.FROM_INTEGER;
      number(insn.getReceiver(), narrows ? narrow(insn, constant) : constant);
    } else if (!value.isEmpty()) {
      anyNumber(insn.getReceiver());
    }
  }

  private static long narrow(CastIntegerInstruction insn, long value) {
    switch (insn.getTargetType()) {
      case BYTE:
        return (byte) value;
      case SHORT:
        return (short) value;
      default:
        return (char) value;
    }
  }

  @Override
  public void visit(CastInstruction insn) {
    Cell value = read(insn.getValue());
    Value passing = new Value();
    if (value.mayBeNull()) {
      passing.joinObject(ImageHeap.NULL);
    }
    for (ImageObject object : objects(value)) {
      if (solver.model.isAssignable(object.type(), insn.getTargetType())) {
        passing.joinObject(object.id());
      } else {
        mayThrow("java.lang.ClassCastException");
      }
    }
    copy(passing, insn.getReceiver());
  }

  @Override
  public void visit(IsInstanceInstruction insn) {
    Cell value = read(insn.getValue());
    if (value.mayBeNull()) {
      number(insn.getReceiver(), 0);
    }
    for (ImageObject object : objects(value)) {
      boolean is = solver.model.isAssignable(object.type(), insn.getType());
      number(insn.getReceiver(), is ? 1 : 0);
    }
  }

  @Override
  public void visit(JumpInstruction insn) {
    go(insn, insn.getTarget());
  }

  private void go(Instruction insn, BasicBlock target) {
    solver.reachEdge(instance, insn.getBasicBlock(), target);
  }

  private void branch(Instruction insn, boolean taken, BasicBlock consequent, BasicBlock other) {
    go(insn, taken ? consequent : other);
  }

  @Override
  public void visit(BranchingInstruction insn) {
    Cell operand = read(insn.getOperand());
    Boolean known = Conditions.known(insn.getCondition(), operand);
    if (operand.isEmpty()) {
      return;
    }
    if (known != null) {
      branch(insn, known, insn.getConsequent(), insn.getAlternative());
    } else {
      go(insn, insn.getConsequent());
      go(insn, insn.getAlternative());
    }
  }

  @Override
  public void visit(BinaryBranchingInstruction insn) {
    Cell first = read(insn.getFirstOperand());
    Cell second = read(insn.getSecondOperand());
    if (first.isEmpty() || second.isEmpty()) {
      return;
    }
    Boolean known = Conditions.known(insn.getCondition(), first, second, solver.heap);
    if (known != null) {
      branch(insn, known, insn.getConsequent(), insn.getAlternative());
    } else {
      go(insn, insn.getConsequent());
      go(insn, insn.getAlternative());
    }
  }

  @Override
  public void visit(SwitchInstruction insn) {
    Cell condition = read(insn.getCondition());
    if (condition.isEmpty()) {
      return;
    }
    boolean found = false;
    for (SwitchTableEntry entry : insn.getEntries()) {
      if (!condition.isConstant() || condition.constant() == entry.getCondition()) {
        go(insn, entry.getTarget());
        found |= condition.isConstant();
      }
    }
    if (!found) {
      go(insn, insn.getDefaultTarget());
    }
  }

  @Override
  public void visit(ExitInstruction insn) {
    if (insn.getValueToReturn() != null) {
      Cell value = read(insn.getValueToReturn());
      solver.update(instance.result, cell -> cell.join(value));
    }
  }

  @Override
  public void visit(RaiseInstruction insn) {
    Cell exception = read(insn.getException());
    dereference(exception);
    for (ImageObject object : objects(exception)) {
      solver.update(solver.thrown, cell -> cell.joinObject(object.id()));
    }
  }

  @Override
  public void visit(ConstructInstruction insn) {
    String name = insn.getType();
    ClassHolder type = solver.model.find(name);
    Origin origin = null;
    if (type != null && solver.model.isSubclass(name, "java.lang.Throwable")) {
      origin = Origin.EXCEPTION;
    } else if (type != null && solver.model.classAnnotation(name, GrantState.class) != null) {
      origin = Origin.GRANT;
    } else {
      problem(insn, Rule.ALLOCATION, TypeNames.isLambda(name) ? "lambda" : "new " + name);
      return;
    }
    solver.initialise(name);
    Object site = origin == Origin.GRANT ? name : insn;
    ImageObject made = solver.heap.madeAt(site, name, origin);
    solver.update(instance.cell(insn.getReceiver()), cell -> cell.joinObject(made.id()));
  }

  @Override
  public void visit(ConstructArrayInstruction insn) {
    String dimensions = "[]".repeat(TypeNames.dimensions(insn.getItemType()) + 1);
    String detail = "new " + TypeNames.element(insn.getItemType()) + dimensions;
    problem(insn, Rule.ALLOCATION, detail);
  }

  @Override
  public void visit(ConstructMultiArrayInstruction insn) {
    problem(insn, Rule.ALLOCATION, "new " + TypeNames.of(insn.getItemType()));
  }

  @Override
  public void visit(CloneArrayInstruction insn) {
    Cell array = read(insn.getArray());
    for (ImageObject object : objects(array)) {
      problem(insn, Rule.ALLOCATION, "clone of " + TypeNames.of(object.type()));
    }
  }

  @Override
  public void visit(GetFieldInstruction insn) {
    FieldHolder field = field(insn, insn.getField());
    if (field == null) {
      return;
    }
    if (insn.getInstance() == null) {
      load(insn, read(solver.staticField(field)));
      return;
    }
    Cell base = read(insn.getInstance());
    dereference(base);
    for (ImageObject object : objects(base)) {
      load(insn, read(solver.field(object, field)));
    }
  }

  private void load(GetFieldInstruction insn, Cell cell) {
    copy(cell, insn.getReceiver());
    objects(cell).forEach(object -> checkRepresentable(insn, object));
  }

  private FieldHolder field(Instruction insn, FieldReference reference) {
    FieldHolder field = solver.model.resolveField(reference);
    if (field == null) {
      boolean known = solver.model.find(reference.getClassName()) != null;
      String member = reference.getClassName() + "." + reference.getFieldName();
      problem(insn, Rule.CLASS_LIBRARY,
          known ? "field " + member : "class " + reference.getClassName());
      return null;
    }
    if (TypeNames.isFloating(field.getType())) {
      problem(insn, Rule.FLOATING_POINT, "value of type " + TypeNames.of(field.getType()));
      return null;
    }
    return field;
  }

  private void checkRepresentable(Instruction insn, ImageObject object) {
    if (object.origin() == Origin.FILE_NAME) {
      return;
    }
    if (object.isString()) {
      boolean isLatin = ((String) object.value()).chars().allMatch(unit -> unit < 256);
      if (!isLatin) {
        problem(insn, Rule.IMAGE_OBJECT, "string outside Latin-1 at " + object.path());
      }
      return;
    }
    String element = TypeNames.element(object.type());
    boolean isPrimitive = TypeNames.isPrimitive(element);
    boolean isKnown = isPrimitive || solver.model.find(element) != null;
    if (!isKnown || element.equals("float") || element.equals("double")) {
      problem(insn, Rule.IMAGE_OBJECT, TypeNames.of(object.type()) + " at " + object.path());
    } else if (object.origin() == Origin.HEAP
        && solver.model.classAnnotation(element, GrantState.class) != null) {
      problem(insn, Rule.GRANT_CLASS, element + " at " + object.path());
    }
  }

  @Override
  public void visit(PutFieldInstruction insn) {
    FieldHolder field = field(insn, insn.getField());
    Cell value = read(insn.getValue());
    if (field == null || value.isEmpty()) {
      return;
    }
    if (insn.getInstance() == null) {
      store(solver.staticField(field), value);
      return;
    }
    Cell base = read(insn.getInstance());
    dereference(base);
    for (ImageObject object : objects(base)) {
      store(solver.field(object, field), value);
    }
  }

  private void store(Cell target, Cell value) {
    solver.update(target, cell -> cell.store(value));
  }

  @Override
  public void visit(ArrayLengthInstruction insn) {
    Cell array = read(insn.getArray());
    dereference(array);
    for (ImageObject object : objects(array)) {
      number(insn.getReceiver(), object.length());
    }
  }

  @Override
  public void visit(GetElementInstruction insn) {
    Cell array = read(insn.getArray());
    dereference(array);
    mayThrow("java.lang.ArrayIndexOutOfBoundsException");
    for (ImageObject object : objects(array)) {
      Cell element = read(solver.element(object));
      copy(element, insn.getReceiver());
      objects(element).forEach(found -> checkRepresentable(insn, found));
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
        storeReference(object, value);
      }
    }
  }

  private void storeReference(ImageObject array, Cell value) {
    Value passing = new Value();
    if (value.mayBeNull()) {
      passing.joinObject(ImageHeap.NULL);
    }
    for (ImageObject stored : objects(value)) {
      if (solver.model.isAssignable(stored.type(), array.itemType())) {
        passing.joinObject(stored.id());
      } else {
        mayThrow("java.lang.ArrayStoreException");
      }
    }
    solver.update(solver.element(array), cell -> cell.store(passing));
  }

  @Override
  public void visit(MonitorEnterInstruction insn) {
    problem(insn, Rule.SYNCHRONIZED, "synchronized block");
  }

  @Override
  public void visit(InvokeInstruction insn) {
    calls.evaluate(task, insn);
  }

  @Override
  public void visit(InvokeDynamicInstruction insn) {
    String owner = insn.getBootstrapMethod().getClassName();
    if (owner.equals("java.lang.invoke.StringConcatFactory")) {
      problem(insn, Rule.STRING_CONCATENATION, "string concatenation");
    } else {
      String name = insn.getBootstrapMethod().getName();
      problem(insn, Rule.INVOKE_DYNAMIC, "invokedynamic " + owner + "." + name);
    }
  }

  private static boolean isFloating(NumericOperandType type) {
    return type == NumericOperandType.FLOAT || type == NumericOperandType.DOUBLE;
  }
}
