package demitasse.compiler.model;

import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.util.DefinitionExtractor;

/**
 * Gives SSA variables the names of the Java variables that they hold, so that gdb finds them.
 *
 * <p>TeaVM names only what the first assignment of a Java variable defines. The value that is
 * assigned, later assignments, and what these become where paths meet are the same Java variable.
 */
final class VariableNames {
  private final Program program;
  private final Instruction[] definitions;
  private boolean changed;

  private VariableNames(Program program) {
    this.program = program;
    this.definitions = new Instruction[program.variableCount()];
  }

  /** Names what can be named. */
  static void spread(Program program) {
    VariableNames names = new VariableNames(program);
    names.collectDefinitions();
    do {
      names.changed = false;
      names.spreadOnce();
    } while (names.changed);
  }

  private void collectDefinitions() {
    DefinitionExtractor extractor = new DefinitionExtractor();
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        instruction.acceptVisitor(extractor);
        for (Variable variable : extractor.getDefinedVariables()) {
          definitions[variable.getIndex()] = instruction;
        }
      }
    }
  }

  private void spreadOnce() {
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Phi phi : block.getPhis()) {
        for (Incoming incoming : phi.getIncomings()) {
          name(phi.getReceiver(), incoming.getValue());
          nameAssigned(incoming.getValue(), phi.getReceiver());
        }
      }
      for (Instruction instruction : block) {
        if (instruction instanceof AssignInstruction assign) {
          nameComputed(assign.getAssignee(), assign.getReceiver());
        }
      }
    }
  }

  /** What a phi takes is another version of its variable: if it is stored, it has the name. */
  private void nameAssigned(Variable variable, Variable source) {
    Instruction definition = definitions[variable.getIndex()];
    boolean isPhi = definition == null && variable.getIndex() > 0;
    if (isPhi || definition instanceof AssignInstruction) {
      name(variable, source);
    }
  }

  /** The value of an expression that is stored; a copy of another variable keeps that one's. */
  private void nameComputed(Variable value, Variable stored) {
    Instruction definition = definitions[value.getIndex()];
    if (definition != null && !(definition instanceof AssignInstruction)) {
      name(value, stored);
    }
  }

  private void name(Variable variable, Variable source) {
    if (variable.getDebugName() == null && source.getDebugName() != null) {
      variable.setDebugName(source.getDebugName());
      changed = true;
    }
  }
}
