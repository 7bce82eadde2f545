package demitasse.compiler.emit;

import demitasse.compiler.analysis.MethodFacts;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.EmptyInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * Which functions gcc is told to put in the place of their calls: getters and the like.
 *
 * <p>At -Os gcc calls a function whose body is a little larger than the call. Java has many of
 * those, where C would have a macro or access the structure itself.
 */
final class Inlining {
  /** The work that a call itself takes: passing arguments, the call, the return. */
  private static final int LARGEST = 4;

  private Inlining() {}

  static boolean isSmall(MethodFacts facts) {
    int size = 0;
    for (BasicBlock block : facts.program().getBasicBlocks()) {
      if (!facts.isReachable(block)) {
        continue;
      }
      if (!block.getTryCatchBlocks().isEmpty()) {
        return false;
      }
      for (Instruction instruction : block) {
        size += isFree(instruction) ? 0 : 1;
      }
    }
    return size <= LARGEST;
  }

  private static boolean isFree(Instruction instruction) {
    return instruction instanceof AssignInstruction
        || instruction instanceof UnwrapArrayInstruction
        || instruction instanceof EmptyInstruction
        || instruction instanceof JumpInstruction
        || instruction instanceof ExitInstruction
        || instruction instanceof IntegerConstantInstruction
        || instruction instanceof LongConstantInstruction
        || instruction instanceof NullConstantInstruction;
  }
}
