package demitasse.compiler.emit;

import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AbstractInstructionVisitor;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.util.DefinitionExtractor;

/** Whether each variable of a method holds an int, a long or a reference. */
final class Kinds {
  private final Kind[] kinds;

  Kinds(Program program, MethodReference method) {
    kinds = new Kind[program.variableCount()];
    for (int i = 0; i < method.parameterCount(); i++) {
      kinds[i + 1] = Kind.of(method.parameterType(i));
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (BasicBlock block : program.getBasicBlocks()) {
        changed |= visit(block);
      }
    }
  }

  /** The variable's kind; what nothing tells of is a reference: null, or an exception. */
  Kind of(Variable variable) {
    Kind kind = kinds[variable.getIndex()];
    return kind == null ? Kind.REFERENCE : kind;
  }

  private boolean visit(BasicBlock block) {
    boolean changed = false;
    for (Phi phi : block.getPhis()) {
      for (Incoming incoming : phi.getIncomings()) {
        changed |= set(phi.getReceiver(), kinds[incoming.getValue().getIndex()]);
      }
    }
    Visitor visitor = new Visitor();
    DefinitionExtractor definitions = new DefinitionExtractor();
    for (Instruction instruction : block) {
      instruction.acceptVisitor(definitions);
      visitor.kind = Kind.REFERENCE;
      instruction.acceptVisitor(visitor);
      for (Variable variable : definitions.getDefinedVariables()) {
        changed |= set(variable, visitor.kind);
      }
    }
    return changed;
  }

  private boolean set(Variable variable, Kind kind) {
    boolean isNews = kind != null && kinds[variable.getIndex()] == null;
    if (isNews) {
      kinds[variable.getIndex()] = kind;
    }
    return isNews;
  }

  /** The kind of what an instruction gives, as far as it says it itself. */
  private final class Visitor extends AbstractInstructionVisitor {
    private Kind kind;

    private void number(NumericOperandType type) {
      kind = type == NumericOperandType.LONG ? Kind.LONG : Kind.INT;
    }

    @Override
    public void visit(IntegerConstantInstruction insn) {
      kind = Kind.INT;
    }

    @Override
    public void visit(LongConstantInstruction insn) {
      kind = Kind.LONG;
    }

    @Override
    public void visit(AssignInstruction insn) {
      kind = kinds[insn.getAssignee().getIndex()];
    }

    @Override
    public void visit(BinaryInstruction insn) {
      number(insn.getOperandType());
      boolean compares =
          insn.getOperation() == BinaryOperation.COMPARE_LESS
              || insn.getOperation() == BinaryOperation.COMPARE_GREATER;
      kind = compares ? Kind.INT : kind;
    }

    @Override
    public void visit(NegateInstruction insn) {
      number(insn.getOperandType());
    }

    @Override
    public void visit(CastNumberInstruction insn) {
      number(insn.getTargetType());
    }

    @Override
    public void visit(CastIntegerInstruction insn) {
      kind = Kind.INT;
    }

    @Override
    public void visit(ArrayLengthInstruction insn) {
      kind = Kind.INT;
    }

    @Override
    public void visit(IsInstanceInstruction insn) {
      kind = Kind.INT;
    }

    @Override
    public void visit(GetFieldInstruction insn) {
      kind = Kind.of(insn.getFieldType());
    }

    @Override
    public void visit(GetElementInstruction insn) {
      if (insn.getType() == ArrayElementType.LONG) {
        kind = Kind.LONG;
      } else if (insn.getType() != ArrayElementType.OBJECT) {
        kind = Kind.INT;
      }
    }

    @Override
    public void visit(InvokeInstruction insn) {
      ValueType type = insn.getMethod().getReturnType();
      kind = type == ValueType.VOID ? null : Kind.of(type);
    }
  }
}
