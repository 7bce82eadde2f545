package demitasse.compiler.emit;

import demitasse.compiler.analysis.Conditions;
import demitasse.compiler.analysis.MethodFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryBranchingCondition;
import org.teavm.model.instructions.BinaryBranchingInstruction;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.EmptyInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.TransitionExtractor;

/**
 * Conditional jumps, with Java's {@code &&} and {@code ||} put together again.
 *
 * <p>javac makes a block of each operand. gcc's front end turns a test such as {@code c >= '0' && c
 * <= '9'} into one comparison, but only where it sees it as one expression.
 */
final class Branches {
  /**
   * A jump that depends on a condition.
   *
   * @param ifTrueFrom the block whose edge leads to {@code ifTrue}, for its phis
   */
  record Branch(
      String condition,
      BasicBlock ifTrueFrom,
      BasicBlock ifTrue,
      BasicBlock ifFalseFrom,
      BasicBlock ifFalse) {}

  private final Emission emission;
  private final MethodFacts facts;
  private final Locals locals;
  private final Expressions expressions;
  private final Map<BasicBlock, Integer> entries = new HashMap<>();
  private final Set<BasicBlock> merged = new HashSet<>();

  Branches(Emission emission, MethodFacts facts, Locals locals, Expressions expressions) {
    this.emission = emission;
    this.facts = facts;
    this.locals = locals;
    this.expressions = expressions;
    for (BasicBlock block : facts.program().getBasicBlocks()) {
      if (facts.isReachable(block)) {
        countEntries(block);
      }
    }
  }

  private void countEntries(BasicBlock block) {
    TransitionExtractor transitions = new TransitionExtractor();
    Instruction last = block.getLastInstruction();
    if (last != null) {
      last.acceptVisitor(transitions);
    }
    if (transitions.getTargets() != null) {
      for (BasicBlock target : transitions.getTargets()) {
        entries.merge(target, 1, Integer::sum);
      }
    }
    for (TryCatchBlock handler : block.getTryCatchBlocks()) {
      entries.merge(handler.getHandler(), 2, Integer::sum);
    }
  }

  /** Whether the block has become part of the condition of the block before it. */
  boolean isMerged(BasicBlock block) {
    return merged.contains(block);
  }

  /** Which way a block's last instruction always goes, or null if both ways are possible. */
  Boolean known(Instruction last) {
    if (last instanceof BranchingInstruction branch) {
      return Conditions.known(branch.getCondition(), locals.value(branch.getOperand()));
    }
    BinaryBranchingInstruction branch = (BinaryBranchingInstruction) last;
    return Conditions.known(
        branch.getCondition(),
        locals.value(branch.getFirstOperand()),
        locals.value(branch.getSecondOperand()),
        emission.program.heap());
  }

  /** The conditional jump that ends a block, together with those that only it leads to. */
  Branch of(BasicBlock block) {
    Branch branch = own(block);
    Branch longer = lengthen(branch);
    while (longer != null) {
      branch = longer;
      longer = lengthen(branch);
    }
    return branch;
  }

  private Branch own(BasicBlock block) {
    Instruction last = block.getLastInstruction();
    if (last instanceof BranchingInstruction branch) {
      String condition = new Comparisons(locals, expressions).condition(branch);
      return new Branch(condition, block, branch.getConsequent(), block, branch.getAlternative());
    }
    BinaryBranchingInstruction branch = (BinaryBranchingInstruction) last;
    return new Branch(
        equality(branch), block, branch.getConsequent(), block, branch.getAlternative());
  }

  private String equality(BinaryBranchingInstruction insn) {
    boolean isEqual =
        insn.getCondition() == BinaryBranchingCondition.EQUAL
            || insn.getCondition() == BinaryBranchingCondition.REFERENCE_EQUAL;
    boolean isReference =
        insn.getCondition() == BinaryBranchingCondition.REFERENCE_EQUAL
            || insn.getCondition() == BinaryBranchingCondition.REFERENCE_NOT_EQUAL;
    String cast = isReference ? "(const void *) " : "";
    return cast
        + expressions.use(insn.getFirstOperand())
        + (isEqual ? " == " : " != ")
        + cast
        + expressions.use(insn.getSecondOperand());
  }

  private Branch lengthen(Branch branch) {
    if (isOnlyCondition(branch.ifFalse, branch.ifFalseFrom)) {
      Branch other = own(branch.ifFalse);
      String first = "(" + branch.condition + ") || ";
      if (isSameEdge(branch.ifTrueFrom, other.ifTrueFrom, branch.ifTrue, other.ifTrue)) {
        merged.add(branch.ifFalse);
        return new Branch(
            first + "(" + other.condition + ")",
            branch.ifTrueFrom,
            branch.ifTrue,
            other.ifFalseFrom,
            other.ifFalse);
      }
      if (isSameEdge(branch.ifTrueFrom, other.ifFalseFrom, branch.ifTrue, other.ifFalse)) {
        merged.add(branch.ifFalse);
        return new Branch(
            first + "!(" + other.condition + ")",
            branch.ifTrueFrom,
            branch.ifTrue,
            other.ifTrueFrom,
            other.ifTrue);
      }
    }
    return null;
  }

  /** Whether a block does nothing but jump on a condition, and only {@code from} leads to it. */
  private boolean isOnlyCondition(BasicBlock block, BasicBlock from) {
    Instruction last = block.getLastInstruction();
    boolean branches =
        last instanceof BranchingInstruction || last instanceof BinaryBranchingInstruction;
    boolean isPlain =
        branches
            && facts.isReachable(block)
            && facts.isEdgeReachable(from, block)
            && entries.getOrDefault(block, 0) == 1
            && block.getIndex() != 0
            && block.getPhis().isEmpty()
            && block.getTryCatchBlocks().isEmpty()
            && from.getTryCatchBlocks().isEmpty();
    if (!isPlain || known(last) != null) {
      return false;
    }
    for (Instruction instruction : block) {
      if (instruction != last && !isSilent(instruction)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the instruction stands in no statement of its own. */
  private boolean isSilent(Instruction instruction) {
    boolean isConstant =
        instruction instanceof IntegerConstantInstruction
            || instruction instanceof LongConstantInstruction
            || instruction instanceof NullConstantInstruction;
    if (instruction instanceof EmptyInstruction) {
      return true;
    }
    if (!isConstant && !expressions.isPure(instruction)) {
      return false;
    }
    DefinitionExtractor definitions = new DefinitionExtractor();
    instruction.acceptVisitor(definitions);
    for (Variable variable : definitions.getDefinedVariables()) {
      if (expressions.needsAssignment(variable)) {
        return false;
      }
    }
    return true;
  }

  /** Whether both blocks lead to the same target, which then finds the same values in its phis. */
  private boolean isSameEdge(
      BasicBlock first, BasicBlock second, BasicBlock firstTarget, BasicBlock secondTarget) {
    if (firstTarget != secondTarget
        || !facts.isEdgeReachable(first, firstTarget)
        || !facts.isEdgeReachable(second, secondTarget)) {
      return false;
    }
    for (Phi phi : firstTarget.getPhis()) {
      boolean differs =
          expressions.needsAssignment(phi.getReceiver())
              && !value(phi, first).equals(value(phi, second));
      if (differs) {
        return false;
      }
    }
    return true;
  }

  private String value(Phi phi, BasicBlock source) {
    StringBuilder values = new StringBuilder();
    for (Incoming incoming : phi.getIncomings()) {
      if (incoming.getSource() == source) {
        values.append(expressions.use(incoming.getValue())).append(';');
      }
    }
    return values.toString();
  }
}
