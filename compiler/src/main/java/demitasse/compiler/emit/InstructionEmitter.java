package demitasse.compiler.emit;

import demitasse.compiler.emit.CheckCounts.Check;
import demitasse.compiler.image.ImageObject;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AbstractInstructionVisitor;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.BinaryBranchingInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.instructions.SwitchTableEntry;
import org.teavm.model.util.DefinitionExtractor;

/** Emits the instructions of a block, each as a C statement with the checks that Java demands. */
final class InstructionEmitter extends AbstractInstructionVisitor {
  private final Emission emission;
  private final FunctionEmitter function;
  private final Locals locals;
  private final Expressions expressions;
  private final Checks checks;
  private final Calls calls;
  private final Accesses accesses;
  private final CodeWriter code;
  private final Branches branches;
  private BasicBlock block;
  private BasicBlock next;

  InstructionEmitter(
      Emission emission,
      FunctionEmitter function,
      Locals locals,
      Expressions expressions,
      Checks checks,
      Calls calls,
      CodeWriter code,
      Branches branches) {
    this.emission = emission;
    this.function = function;
    this.locals = locals;
    this.expressions = expressions;
    this.checks = checks;
    this.calls = calls;
    this.code = code;
    this.branches = branches;
    this.accesses = new Accesses(emission, locals, expressions);
  }

  void emit(BasicBlock toEmit, BasicBlock following) {
    block = toEmit;
    next = following;
    DefinitionExtractor definitions = new DefinitionExtractor();
    for (Instruction instruction : block) {
      code.at(instruction.getLocation());
      instruction.acceptVisitor(this);
      instruction.acceptVisitor(definitions);
      for (Variable defined : definitions.getDefinedVariables()) {
        function.assignSlotsAfter(block, defined);
      }
    }
  }

  private void assign(Variable receiver, String expression) {
    if (expressions.needsAssignment(receiver)) {
      code.add("  " + locals.name(receiver) + " = " + expression + ";");
    }
  }

  @Override
  public void visitDefault(Instruction insn) {
    if (!expressions.isPure(insn)) {
      return;
    }
    DefinitionExtractor definitions = new DefinitionExtractor();
    insn.acceptVisitor(definitions);
    Variable receiver = definitions.getDefinedVariables()[0];
    if (expressions.needsAssignment(receiver)) {
      assign(receiver, expressions.pure(insn));
    }
  }

  @Override
  public void visit(BinaryInstruction insn) {
    boolean divides =
        insn.getOperation() == org.teavm.model.instructions.BinaryOperation.DIVIDE
            || insn.getOperation() == org.teavm.model.instructions.BinaryOperation.MODULO;
    if (expressions.mayDivideByZero(insn)) {
      String divisor = expressions.use(insn.getSecondOperand());
      checks.failIf(Check.DIVISION, "arithmetic", divisor + " == 0");
      assign(insn.getReceiver(), expressions.pure(insn));
      return;
    }
    if (divides) {
      emission.checks.dropped(Check.DIVISION);
    }
    visitDefault(insn);
  }

  @Override
  public void visit(CastInstruction insn) {
    if (emission.tests.candidates(locals.value(insn.getValue())).isEmpty()) {
      visitDefault(insn);
      return;
    }
    String test = expressions.castTest(insn);
    if (test.equals("1")) {
      emission.checks.dropped(Check.CAST);
      visitDefault(insn);
      return;
    }
    String value = expressions.use(insn.getValue());
    String fails = test.equals("0") ? "1" : "!" + test;
    boolean mayBeNull = locals.value(insn.getValue()).mayBeNull();
    checks.failIf(Check.CAST, "class_cast", (mayBeNull ? value + " != 0 && " : "") + fails);
    assign(insn.getReceiver(), "(void *) " + value);
  }

  @Override
  public void visit(JumpInstruction insn) {
    function.go(block, insn.getTarget(), next);
  }

  @Override
  public void visit(BranchingInstruction insn) {
    branch(insn, insn.getConsequent(), insn.getAlternative());
  }

  @Override
  public void visit(BinaryBranchingInstruction insn) {
    branch(insn, insn.getConsequent(), insn.getAlternative());
  }

  private void branch(Instruction insn, BasicBlock consequent, BasicBlock alternative) {
    Boolean known = branches.known(insn);
    if (known != null) {
      function.go(block, known ? consequent : alternative, next);
      return;
    }
    Branches.Branch branch = branches.of(block);
    code.add("  if (" + branch.condition() + ") {");
    function.go(branch.ifTrueFrom(), branch.ifTrue(), null);
    code.add("  }");
    function.go(branch.ifFalseFrom(), branch.ifFalse(), next);
  }

  @Override
  public void visit(SwitchInstruction insn) {
    code.add("  switch (" + expressions.signed(insn.getCondition()) + ") {");
    for (SwitchTableEntry entry : insn.getEntries()) {
      if (function.isReached(block, entry.getTarget())) {
        code.add("  case " + Literals.number(Kind.INT, entry.getCondition()) + ":");
        function.go(block, entry.getTarget(), null);
      }
    }
    code.add("  default:");
    if (function.isReached(block, insn.getDefaultTarget())) {
      function.go(block, insn.getDefaultTarget(), null);
    } else {
      code.add("  __builtin_unreachable();");
    }
    code.add("  }");
  }

  @Override
  public void visit(ExitInstruction insn) {
    if (insn.getValueToReturn() == null) {
      function.leaveAllRegions(block);
      code.add("  return;");
      return;
    }
    function.leaveAllRegions(block);
    code.add("  return " + expressions.use(insn.getValueToReturn()) + ";");
  }

  @Override
  public void visit(RaiseInstruction insn) {
    checks.notNull(insn.getException());
    code.add("  demitasse_throw(" + expressions.use(insn.getException()) + ");");
  }

  @Override
  public void visit(ConstructInstruction insn) {
    String value = expressions.use(insn.getReceiver());
    String name = emission.names.struct(insn.getType());
    boolean isGrant = emission.layouts.isGrant(insn.getType());
    if (isGrant) {
      value = locals.name(insn.getReceiver());
      code.add("  " + value + " = demitasse_grant_take(sizeof(struct " + name + "));");
    }
    if (emission.layouts.hasType(insn.getType())) {
      String access = "((struct " + name + " *) " + value + ")";
      emission.demands.type(insn.getType());
      String type = "(const void *) &" + emission.names.type(insn.getType());
      code.add("  " + access + "->type = " + type + ";");
    }
    if (!isGrant) {
      String access = "((struct " + name + " *) " + value + ")";
      int location = emission.locations.number(code.location());
      code.add("  " + access + "->location = " + location + ";");
      for (Layouts.Field field : emission.layouts.fields(insn.getType())) {
        code.add("  " + access + "->" + field.name() + " = 0;");
      }
    }
  }

  @Override
  public void visit(GetFieldInstruction insn) {
    if (insn.getInstance() != null) {
      checks.notNull(insn.getInstance());
      if (hasNoObject(insn.getInstance())) {
        return;
      }
    }
    boolean isExternal = accesses.isExternal(insn.getField());
    if (expressions.needsAssignment(insn.getReceiver())) {
      assign(insn.getReceiver(), accesses.load(insn));
    } else if (isExternal) {
      code.add("  (void) " + accesses.load(insn) + ";");
    }
  }

  /**
   * Whether the reference never refers to anything where the program gets here: it is null, and the
   * check has thrown; or nothing, as with a value that is never computed, control does not get
   * here.
   */
  private boolean hasNoObject(Variable reference) {
    return emission.tests.candidates(locals.value(reference)).isEmpty();
  }

  @Override
  public void visit(PutFieldInstruction insn) {
    if (insn.getInstance() != null) {
      checks.notNull(insn.getInstance());
      if (hasNoObject(insn.getInstance())) {
        return;
      }
    }
    if (locals.value(insn.getValue()).isEmpty()) {
      return;
    }
    String target = accesses.storeTarget(insn);
    if (target != null) {
      code.add("  " + target + " = " + expressions.use(insn.getValue()) + ";");
    }
  }

  @Override
  public void visit(ArrayLengthInstruction insn) {
    checks.notNull(insn.getArray());
    if (expressions.needsAssignment(insn.getReceiver())) {
      assign(insn.getReceiver(), "(int32_t) " + checks.length(insn.getArray()));
    }
  }

  @Override
  public void visit(GetElementInstruction insn) {
    checks.notNull(insn.getArray());
    checks.inBounds(insn.getArray(), insn.getIndex());
    if (expressions.needsAssignment(insn.getReceiver())) {
      assign(insn.getReceiver(), accesses.element(insn.getArray(), insn.getIndex()));
    }
  }

  @Override
  public void visit(PutElementInstruction insn) {
    checks.notNull(insn.getArray());
    checks.inBounds(insn.getArray(), insn.getIndex());
    if (hasNoObject(insn.getArray()) || locals.value(insn.getValue()).isEmpty()) {
      return;
    }
    checkStore(insn);
    String element = accesses.element(insn.getArray(), insn.getIndex());
    boolean isReference = locals.kind(insn.getValue()) == Kind.REFERENCE;
    String cast = isReference ? "(void *) " : "";
    code.add("  " + element + " = " + cast + expressions.use(insn.getValue()) + ";");
  }

  /** ArrayStoreException: the array, not the variable's type, decides what may be stored. */
  private void checkStore(PutElementInstruction insn) {
    for (ImageObject array : emission.tests.candidates(locals.value(insn.getArray()))) {
      if (array.itemType() instanceof ValueType.Primitive) {
        continue;
      }
      String fits =
          emission.tests.test(
              expressions.use(insn.getValue()),
              locals.value(insn.getValue()),
              object -> emission.program.model().isAssignable(object.type(), array.itemType()));
      boolean isNullOnly = emission.tests.candidates(locals.value(insn.getValue())).isEmpty();
      if (fits.equals("1") || isNullOnly) {
        emission.checks.dropped(Check.STORE);
        continue;
      }
      String isArray =
          emission.tests.test(
              expressions.use(insn.getArray()), locals.value(insn.getArray()), array::equals);
      String condition = isArray + " && " + expressions.use(insn.getValue()) + " != 0 && !" + fits;
      checks.failIf(Check.STORE, "array_store", condition);
    }
  }

  @Override
  public void visit(InvokeInstruction insn) {
    if (expressions.isPure(insn)) {
      visitDefault(insn);
    } else {
      calls.emit(insn);
    }
  }
}
