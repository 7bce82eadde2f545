package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageHeap;
import org.teavm.model.instructions.BinaryBranchingCondition;
import org.teavm.model.instructions.BranchingCondition;

/** Which way a branch goes, where what is known of its operands decides it. */
public final class Conditions {
  private Conditions() {}

  /** True, false, or null if both ways are possible. */
  public static Boolean known(BranchingCondition condition, Value operand) {
    if (condition == BranchingCondition.NULL || condition == BranchingCondition.NOT_NULL) {
      boolean wantsNull = condition == BranchingCondition.NULL;
      if (operand.isNull()) {
        return wantsNull;
      }
      return (operand.mayBeNull() || operand.isRefused()) ? null : (Boolean) !wantsNull;
    }
    return operand.isConstant() ? (Boolean) Folding.holds(condition, operand.constant()) : null;
  }

  /** True, false, or null if both ways are possible. */
  public static Boolean known(
      BinaryBranchingCondition condition, Value first, Value second, ImageHeap heap) {
    boolean wantsEqual =
        condition == BinaryBranchingCondition.EQUAL
            || condition == BinaryBranchingCondition.REFERENCE_EQUAL;
    Boolean equal;
    if (condition == BinaryBranchingCondition.EQUAL
        || condition == BinaryBranchingCondition.NOT_EQUAL) {
      boolean known = first.isConstant() && second.isConstant();
      equal = known ? (Boolean) (first.constant() == second.constant()) : null;
    } else {
      equal = sameObject(first, second, heap);
    }
    return equal == null ? null : (Boolean) (equal == wantsEqual);
  }

  private static Boolean sameObject(Value first, Value second, ImageHeap heap) {
    if (first.isRefused() || second.isRefused()) {
      return null;
    }
    if (!first.objects().intersects(second.objects())) {
      return false;
    }
    if (first.isNull() && second.isNull()) {
      return true;
    }
    int single = first.singleObject();
    boolean isOne =
        single != ImageHeap.NULL
            && single == second.singleObject()
            && !heap.object(single).isSummary();
    return isOne ? true : null;
  }
}
