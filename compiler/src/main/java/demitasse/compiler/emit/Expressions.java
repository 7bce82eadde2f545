package demitasse.compiler.emit;

import demitasse.compiler.analysis.Value;
import demitasse.compiler.image.ImageObject;
import demitasse.machine.Intrinsic;
import java.util.Set;
import org.teavm.model.AnnotationReader;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CastIntegerDirection;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/** C expressions for the variables of one method, and for the instructions without side effect. */
final class Expressions {
  /** Intrinsics that only compute: they may move to where their result is used. */
  private static final Set<String> PURE =
      Set.of(
          "demitasse_compare_unsigned",
          "demitasse_compare_unsigned_long",
          "demitasse_divide_unsigned",
          "demitasse_remainder_unsigned",
          "demitasse_count_leading_zeros",
          "demitasse_count_leading_zeros_long",
          "demitasse_reverse_bits",
          "demitasse_reverse_bytes",
          "demitasse_divide_unsigned_long",
          "demitasse_remainder_unsigned_long");

  private final Emission emission;
  private final Locals locals;

  Expressions(Emission emission, Locals locals) {
    this.emission = emission;
    this.locals = locals;
  }

  /** The variable as an expression without side effects. */
  String use(Variable variable) {
    Variable parameter = objectParameter(variable);
    if (parameter != null) {
      return locals.name(parameter);
    }
    if (locals.isKnown(variable)) {
      return constant(variable);
    }
    Variable source = copiedFrom(variable);
    if (source != null) {
      return use(source);
    }
    if (standsAtUse(variable)) {
      return pure(locals.definition(variable));
    }
    return locals.name(variable);
  }

  /**
   * The parameter that always has the one object which the variable refers to, or null. It is read
   * although the object's address is known: a register is cheaper than an address from memory.
   */
  private Variable objectParameter(Variable variable) {
    if (locals.kind(variable) != Kind.REFERENCE || locals.isVolatile(variable)) {
      return null;
    }
    Variable source = variable;
    while (locals.definition(source) instanceof AssignInstruction copy) {
      source = copy.getAssignee();
    }
    boolean isObject = locals.value(source).singleObject() != 0 && locals.isKnown(source);
    return isObject && locals.isParameter(source) ? source : null;
  }

  /** Whether the variable's object is read from the parameter that has it. */
  boolean isParameter(Variable variable) {
    return objectParameter(variable) != null;
  }

  /** The parameter that the variable is a copy of, or null. */
  Variable parameter(Variable variable) {
    if (locals.isKnown(variable)) {
      return null;
    }
    Variable source = copiedFrom(variable);
    if (source != null) {
      return parameter(source);
    }
    return locals.isParameter(variable) && variable.getIndex() > 0 ? variable : null;
  }

  /** The variable as an int32_t, whatever C type its expression has. */
  String signed(Variable variable) {
    return cast(variable, false);
  }

  /** The variable as a uint32_t. */
  String unsigned(Variable variable) {
    return cast(variable, true);
  }

  private String cast(Variable variable, boolean toUnsigned) {
    if (locals.isKnown(variable)) {
      return toUnsigned ? "(uint32_t) " + use(variable) : use(variable);
    }
    Variable source = copiedFrom(variable);
    if (source != null) {
      return cast(source, toUnsigned);
    }
    boolean fits = !standsAtUse(variable) && locals.isUnsigned(variable) == toUnsigned;
    return fits ? use(variable) : (toUnsigned ? "(uint32_t) " : "(int32_t) ") + use(variable);
  }

  /** The variable as an operand whose sign matters: an int32_t or int64_t. */
  String signedOperand(Variable variable) {
    return locals.kind(variable) == Kind.INT ? signed(variable) : use(variable);
  }

  /** Whether the variable is a C variable that its definition assigns. */
  boolean needsAssignment(Variable variable) {
    return locals.isUsed(variable)
        && !locals.isKnown(variable)
        && copiedFrom(variable) == null
        && !standsAtUse(variable);
  }

  private boolean standsAtUse(Variable variable) {
    Instruction definition = locals.definition(variable);
    return definition != null
        && locals.mayStandAtUse(variable, false)
        && !(definition instanceof CastInstruction)
        && isPure(definition)
        && readsNoVolatile(definition);
  }

  private boolean readsNoVolatile(Instruction definition) {
    org.teavm.model.util.UsageExtractor usage = new org.teavm.model.util.UsageExtractor();
    definition.acceptVisitor(usage);
    for (Variable variable : usage.getUsedVariables()) {
      if (locals.isVolatile(variable)) {
        return false;
      }
    }
    return true;
  }

  /** The variable that this one is a mere copy of and can be read instead of it, or null. */
  private Variable copiedFrom(Variable variable) {
    Instruction definition = locals.definition(variable);
    Variable source = null;
    if (definition instanceof AssignInstruction assign) {
      source = assign.getAssignee();
    } else if (definition instanceof UnwrapArrayInstruction unwrap) {
      source = unwrap.getArray();
    } else if (definition instanceof CastInstruction cast && isPure(definition)) {
      source = cast.getValue();
    }
    if (source == null || locals.isVolatile(variable) || locals.isVolatile(source)) {
      return null;
    }
    return isStable(source) || locals.mayStandAtUse(variable, true) ? source : null;
  }

  /** Whether reading the variable later gives the same as reading it now. */
  private boolean isStable(Variable variable) {
    if (!locals.isSetOnce(variable)) {
      return false;
    }
    Variable source = copiedFrom(variable);
    return source == null ? !standsAtUse(variable) : isStable(source);
  }

  private String constant(Variable variable) {
    Value value = locals.value(variable);
    if (value.isConstant()) {
      return Literals.number(locals.kind(variable), value.constant());
    }
    if (value.isEmpty() || value.isNull()) {
      return locals.kind(variable) == Kind.REFERENCE ? "(void *) 0" : "0";
    }
    ImageObject object = emission.program.heap().object(value.singleObject());
    return "((" + emission.types.pointer(value) + ") " + emission.objects.address(object) + ")";
  }

  /** Whether the instruction has no effect but its result, and cannot throw. */
  boolean isPure(Instruction instruction) {
    if (instruction instanceof BinaryInstruction binary) {
      return !mayDivideByZero(binary);
    }
    if (instruction instanceof CastInstruction cast) {
      return "1".equals(castTest(cast))
          || emission.tests.candidates(locals.value(cast.getValue())).isEmpty();
    }
    if (instruction instanceof InvokeInstruction call) {
      String symbol = intrinsic(call);
      return symbol != null && PURE.contains(symbol);
    }
    return instruction instanceof NegateInstruction
        || instruction instanceof CastNumberInstruction
        || instruction instanceof CastIntegerInstruction
        || instruction instanceof IsInstanceInstruction
        || instruction instanceof AssignInstruction
        || instruction instanceof UnwrapArrayInstruction;
  }

  /** The C name of the intrinsic that a call names, or null. */
  String intrinsic(InvokeInstruction call) {
    MethodHolder method = emission.program.model().resolveDeclared(call.getMethod());
    AnnotationReader annotation =
        method == null ? null : method.getAnnotations().get(Intrinsic.class.getName());
    return annotation == null ? null : annotation.getValue("value").getString();
  }

  boolean mayDivideByZero(BinaryInstruction insn) {
    boolean divides =
        insn.getOperation() == BinaryOperation.DIVIDE
            || insn.getOperation() == BinaryOperation.MODULO;
    Value divisor = locals.value(insn.getSecondOperand());
    return divides && !(divisor.isConstant() && divisor.constant() != 0);
  }

  /** The condition under which a cast of a reference that is not null succeeds. */
  String castTest(CastInstruction insn) {
    Value value = locals.value(insn.getValue());
    return emission.tests.test(
        use(insn.getValue()),
        value,
        object -> emission.program.model().isAssignable(object.type(), insn.getTargetType()));
  }

  /** The expression of a pure instruction, in parentheses where that matters. */
  String pure(Instruction instruction) {
    if (instruction instanceof BinaryInstruction binary) {
      return binary(binary);
    }
    if (instruction instanceof NegateInstruction negate) {
      return "(-" + use(negate.getOperand()) + ")";
    }
    if (instruction instanceof CastNumberInstruction cast) {
      boolean toInt = cast.getTargetType() == NumericOperandType.INT;
      String value = signedOperand(cast.getValue());
      return "((" + (toInt ? "int32_t" : "int64_t") + ") " + value + ")";
    }
    if (instruction instanceof CastIntegerInstruction cast) {
      return narrow(cast);
    }
    if (instruction instanceof IsInstanceInstruction test) {
      return isInstance(test);
    }
    if (instruction instanceof AssignInstruction assign) {
      return use(assign.getAssignee());
    }
    if (instruction instanceof UnwrapArrayInstruction unwrap) {
      return use(unwrap.getArray());
    }
    if (instruction instanceof CastInstruction cast) {
      return use(cast.getValue());
    }
    InvokeInstruction call = (InvokeInstruction) instruction;
    StringBuilder arguments = new StringBuilder();
    for (Variable argument : call.getArguments()) {
      arguments.append(arguments.length() == 0 ? "" : ", ").append(use(argument));
    }
    return intrinsic(call) + "(" + arguments + ")";
  }

  private String narrow(CastIntegerInstruction insn) {
    String value = use(insn.getValue());
    if (insn.getDirection() == CastIntegerDirection.TO_INTEGER) {
      return value;
    }
    switch (insn.getTargetType()) {
      case BYTE:
        return "((int32_t) (int8_t) " + value + ")";
      case SHORT:
        return "((int32_t) (int16_t) " + value + ")";
      default:
        return "((int32_t) (uint16_t) " + value + ")";
    }
  }

  private String isInstance(IsInstanceInstruction insn) {
    String value = use(insn.getValue());
    Value facts = locals.value(insn.getValue());
    String test =
        emission.tests.test(
            value,
            facts,
            object -> emission.program.model().isAssignable(object.type(), insn.getType()));
    boolean needsNullTest = facts.mayBeNull() && !test.equals("0");
    if (!needsNullTest) {
      return test;
    }
    return test.equals("1") ? "(" + value + " != 0)" : "(" + value + " != 0 && " + test + ")";
  }

  private String binary(BinaryInstruction insn) {
    String left = use(insn.getFirstOperand());
    String right = use(insn.getSecondOperand());
    boolean isLong = insn.getOperandType() == NumericOperandType.LONG;
    switch (insn.getOperation()) {
      case ADD:
        return "(" + left + " + " + right + ")";
      case SUBTRACT:
        return "(" + left + " - " + right + ")";
      case MULTIPLY:
        return "(" + left + " * " + right + ")";
      case DIVIDE:
        return "demitasse_divide_" + (isLong ? "long(" : "int(") + left + ", " + right + ")";
      case MODULO:
        return "demitasse_remainder_" + (isLong ? "long(" : "int(") + left + ", " + right + ")";
      case AND:
        return "(" + left + " & " + right + ")";
      case OR:
        return "(" + left + " | " + right + ")";
      case XOR:
        return "(" + left + " ^ " + right + ")";
      case SHIFT_LEFT:
        return "(" + left + " << " + count(insn) + ")";
      case SHIFT_RIGHT:
        return "(" + signedOperand(insn.getFirstOperand()) + " >> " + count(insn) + ")";
      case SHIFT_RIGHT_UNSIGNED:
        return isLong
            ? "((int64_t) ((uint64_t) " + left + " >> " + count(insn) + "))"
            : "(" + unsigned(insn.getFirstOperand()) + " >> " + count(insn) + ")";
      default:
        left = signedOperand(insn.getFirstOperand());
        right = signedOperand(insn.getSecondOperand());
        return "((" + left + " > " + right + ") - (" + left + " < " + right + "))";
    }
  }

  private String count(BinaryInstruction insn) {
    int mask = insn.getOperandType() == NumericOperandType.LONG ? 63 : 31;
    Value count = locals.value(insn.getSecondOperand());
    if (count.isConstant()) {
      return Long.toString(count.constant() & mask);
    }
    return "(" + use(insn.getSecondOperand()) + " & " + mask + ")";
  }
}
