package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageObject;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.instructions.BinaryBranchingInstruction;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.instructions.SwitchTableEntry;

/** Which blocks branches, switches, returns and throws lead to. */
final class FlowEffects extends Effects {
  FlowEffects(Solver solver) {
    super(solver);
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
    if (exception.isRefused()) {
      solver.update(solver.thrown, Value::joinRefused);
    }
    for (ImageObject object : objects(exception)) {
      solver.update(solver.thrown, cell -> cell.joinObject(object.id()));
    }
  }
}
