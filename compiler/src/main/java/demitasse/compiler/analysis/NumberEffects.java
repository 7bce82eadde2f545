package demitasse.compiler.analysis;

import demitasse.compiler.verify.Rule;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastIntegerDirection;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.FloatConstantInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NumericOperandType;

/** What constants, arithmetic and conversions of numbers give. */
final class NumberEffects extends Effects {
  NumberEffects(Solver solver) {
    super(solver);
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
    problem(Rule.FLOATING_POINT, "value of type float");
    anyNumber(insn.getReceiver());
  }

  @Override
  public void visit(DoubleConstantInstruction insn) {
    problem(Rule.FLOATING_POINT, "value of type double");
    anyNumber(insn.getReceiver());
  }

  @Override
  public void visit(BinaryInstruction insn) {
    if (isFloating(insn.getOperandType())) {
      problem(Rule.FLOATING_POINT, "arithmetic on " + TypeNames.of(insn.getOperandType()));
      anyNumber(insn.getReceiver());
      return;
    }
    Cell left = read(insn.getFirstOperand());
    Cell right = read(insn.getSecondOperand());
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    BinaryOperation operation = insn.getOperation();
    boolean isDivision = operation == BinaryOperation.DIVIDE || operation == BinaryOperation.MODULO;
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
      problem(Rule.FLOATING_POINT, "arithmetic on " + TypeNames.of(insn.getOperandType()));
      anyNumber(insn.getReceiver());
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
      problem(Rule.FLOATING_POINT, "value of type " + TypeNames.of(type));
      anyNumber(insn.getReceiver());
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

  private static boolean isFloating(NumericOperandType type) {
    return type == NumericOperandType.FLOAT || type == NumericOperandType.DOUBLE;
  }
}
