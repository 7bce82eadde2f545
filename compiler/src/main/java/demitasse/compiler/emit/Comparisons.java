package demitasse.compiler.emit;

import org.teavm.model.Instruction;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Conditions of branches; a comparison of longs or of unsigned numbers that is only branched on
 * becomes C's own comparison.
 */
final class Comparisons {
  private final Locals locals;
  private final Expressions expressions;

  Comparisons(Locals locals, Expressions expressions) {
    this.locals = locals;
    this.expressions = expressions;
  }

  String condition(BranchingInstruction insn) {
    Variable operand = insn.getOperand();
    String operator = operator(insn);
    Instruction definition = locals.definition(operand);
    boolean isInline =
        !locals.isKnown(operand) && definition != null && locals.mayStandAtUse(operand, false);
    if (isInline && definition instanceof BinaryInstruction binary) {
      String name = binary.getOperation().name();
      if (name.startsWith("COMPARE")) {
        return expressions.signedOperand(binary.getFirstOperand()) + operator
            + expressions.signedOperand(binary.getSecondOperand());
      }
    }
    if (isInline && definition instanceof InvokeInstruction call) {
      String type = unsignedType(expressions.intrinsic(call));
      if (type != null) {
        return type
            + expressions.use(call.getArguments().get(0))
            + operator
            + type
            + expressions.use(call.getArguments().get(1));
      }
    }
    return expressions.signedOperand(operand) + operator + "0";
  }

  private static String unsignedType(String symbol) {
    if ("demitasse_compare_unsigned".equals(symbol)) {
      return "(uint32_t) ";
    }
    return "demitasse_compare_unsigned_long".equals(symbol) ? "(uint64_t) " : null;
  }

  private static String operator(BranchingInstruction insn) {
    switch (insn.getCondition()) {
      case EQUAL:
      case NULL:
        return " == ";
      case NOT_EQUAL:
      case NOT_NULL:
        return " != ";
      case LESS:
        return " < ";
      case LESS_OR_EQUAL:
        return " <= ";
      case GREATER:
        return " > ";
      default:
        return " >= ";
    }
  }
}
