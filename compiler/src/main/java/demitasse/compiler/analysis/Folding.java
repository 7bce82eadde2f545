package demitasse.compiler.analysis;

import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BranchingCondition;

/** Java's arithmetic on constants, as the build machine's JVM does it. */
final class Folding {
  private Folding() {}

  /** Whether the operation throws for this divisor. */
  static boolean dividesByZero(BinaryOperation operation, long right) {
    boolean divides = operation == BinaryOperation.DIVIDE || operation == BinaryOperation.MODULO;
    return divides && right == 0;
  }

  static int intOperation(BinaryOperation operation, int left, int right) {
    switch (operation) {
      case ADD:
        return left + right;
      case SUBTRACT:
        return left - right;
      case MULTIPLY:
        return left * right;
      case DIVIDE:
        return left / right;
      case MODULO:
        return left % right;
      case AND:
        return left & right;
      case OR:
        return left | right;
      case XOR:
        return left ^ right;
      case SHIFT_LEFT:
        return left << right;
      case SHIFT_RIGHT:
        return left >> right;
      case SHIFT_RIGHT_UNSIGNED:
        return left >>> right;
      default:
        return Integer.compare(left, right);
    }
  }

  static long longOperation(BinaryOperation operation, long left, long right) {
    switch (operation) {
      case ADD:
        return left + right;
      case SUBTRACT:
        return left - right;
      case MULTIPLY:
        return left * right;
      case DIVIDE:
        return left / right;
      case MODULO:
        return left % right;
      case AND:
        return left & right;
      case OR:
        return left | right;
      case XOR:
        return left ^ right;
      case SHIFT_LEFT:
        return left << (int) right;
      case SHIFT_RIGHT:
        return left >> (int) right;
      case SHIFT_RIGHT_UNSIGNED:
        return left >>> (int) right;
      default:
        return Long.compare(left, right);
    }
  }

  static boolean holds(BranchingCondition condition, long value) {
    switch (condition) {
      case EQUAL:
        return value == 0;
      case NOT_EQUAL:
        return value != 0;
      case LESS:
        return value < 0;
      case LESS_OR_EQUAL:
        return value <= 0;
      case GREATER:
        return value > 0;
      case GREATER_OR_EQUAL:
        return value >= 0;
      default:
        throw new IllegalArgumentException(condition + " is not a condition on a number");
    }
  }
}
