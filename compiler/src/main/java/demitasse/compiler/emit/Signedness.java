package demitasse.compiler.emit;

import demitasse.compiler.analysis.MethodFacts;
import java.util.BitSet;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AbstractInstructionVisitor;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BranchingCondition;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NumericOperandType;

/**
 * Which int variables are declared unsigned in C.
 *
 * <p>Each operation casts its operands where the sign matters, so this changes no result. But gcc
 * does not see through casts everywhere: a checksum that is only shifted and combined compiles
 * better without any. Variables that are copied into each other decide together, by vote.
 */
final class Signedness {
  private final int[] parents;
  private final int[] votes;
  private final Instruction[] definitions;

  /**
   * @param definitions the instruction that sets each variable, by index
   */
  Signedness(MethodFacts facts, Instruction[] definitions) {
    this.definitions = definitions;
    parents = new int[facts.program().variableCount()];
    votes = new int[parents.length];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
    }
    Voter voter = new Voter();
    for (BasicBlock block : facts.program().getBasicBlocks()) {
      for (Phi phi : block.getPhis()) {
        for (Incoming incoming : phi.getIncomings()) {
          join(phi.getReceiver(), incoming.getValue());
        }
      }
      for (Instruction instruction : block) {
        instruction.acceptVisitor(voter);
      }
    }
  }

  /** The indexes of the variables that are better unsigned. */
  BitSet unsigned() {
    int[] sums = new int[parents.length];
    for (int i = 0; i < parents.length; i++) {
      sums[root(i)] += votes[i];
    }
    BitSet unsigned = new BitSet();
    for (int i = 0; i < parents.length; i++) {
      if (sums[root(i)] > 0) {
        unsigned.set(i);
      }
    }
    return unsigned;
  }

  private int root(int index) {
    int root = index;
    while (parents[root] != root) {
      root = parents[root];
    }
    return root;
  }

  private void join(Variable first, Variable second) {
    parents[root(first.getIndex())] = root(second.getIndex());
  }

  private void vote(Variable variable, int weight) {
    votes[variable.getIndex()] += weight;
  }

  /** Lets each instruction vote on its operands. */
  private final class Voter extends AbstractInstructionVisitor {
    @Override
    public void visit(AssignInstruction insn) {
      join(insn.getReceiver(), insn.getAssignee());
    }

    @Override
    public void visit(BinaryInstruction insn) {
      if (insn.getOperandType() != NumericOperandType.INT) {
        return;
      }
      switch (insn.getOperation()) {
        case SHIFT_RIGHT_UNSIGNED:
          vote(insn.getFirstOperand(), 1);
          vote(insn.getReceiver(), 1);
          break;
        case SHIFT_RIGHT:
          vote(insn.getFirstOperand(), -1);
          vote(insn.getReceiver(), -1);
          break;
        case DIVIDE:
        case MODULO:
          vote(insn.getFirstOperand(), -1);
          vote(insn.getSecondOperand(), -1);
          break;
        default:
          break;
      }
    }

    /** A comparison is an instruction of its own: whether its sign matters is seen here. */
    @Override
    public void visit(BranchingInstruction insn) {
      BranchingCondition condition = insn.getCondition();
      boolean isOrder =
          condition != BranchingCondition.EQUAL
              && condition != BranchingCondition.NOT_EQUAL
              && condition != BranchingCondition.NULL
              && condition != BranchingCondition.NOT_NULL;
      if (!isOrder) {
        return;
      }
      Instruction definition = definitions[insn.getOperand().getIndex()];
      if (definition instanceof BinaryInstruction) {
        vote(((BinaryInstruction) definition).getFirstOperand(), -1);
        vote(((BinaryInstruction) definition).getSecondOperand(), -1);
      }
      vote(insn.getOperand(), -1);
    }

    @Override
    public void visit(CastNumberInstruction insn) {
      if (insn.getSourceType() == NumericOperandType.INT) {
        vote(insn.getValue(), -1);
      }
    }

    @Override
    public void visit(InvokeInstruction insn) {
      String name = insn.getMethod().getName();
      if (name.endsWith("Unsigned") && insn.getMethod().getClassName().equals("java.lang.Integer")) {
        insn.getArguments().forEach(argument -> vote(argument, 1));
      }
    }
  }
}
