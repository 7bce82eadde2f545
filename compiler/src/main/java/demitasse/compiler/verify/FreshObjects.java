package demitasse.compiler.verify;

import demitasse.compiler.analysis.MethodFacts;
import demitasse.compiler.analysis.Value;
import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.image.ImageObject.Origin;
import java.util.HashSet;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Phi;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.util.DefinitionExtractor;

/** Which grant state a method, or one that it calls, has just made, and so may return. */
final class FreshObjects {
  private final WholeProgram program;

  /** Phis and methods that were looked at: whatever made them not fresh has decided already. */
  private final Set<Object> visited = new HashSet<>();

  FreshObjects(WholeProgram program) {
    this.program = program;
  }

  /** Whether all grant state that the variable may hold has just been made. */
  boolean isFresh(MethodFacts facts, Variable variable) {
    if (!mayBeGrant(facts.variable(variable))) {
      return true;
    }
    Phi phi = phi(facts, variable);
    if (phi != null) {
      return !visited.add(phi) || areFresh(facts, phi);
    }
    Instruction definition = definition(facts, variable);
    if (definition instanceof ConstructInstruction) {
      return true;
    }
    if (definition instanceof AssignInstruction assign) {
      return isFresh(facts, assign.getAssignee());
    }
    if (definition instanceof CastInstruction cast) {
      return isFresh(facts, cast.getValue());
    }
    if (definition instanceof InvokeInstruction call) {
      MethodFacts callee = callee(call);
      return callee != null && (!visited.add(callee) || returnsFresh(callee));
    }
    return false;
  }

  private boolean mayBeGrant(Value value) {
    return value.objects().stream()
        .mapToObj(program.heap()::object)
        .anyMatch(object -> object.origin() == Origin.GRANT);
  }

  private boolean areFresh(MethodFacts facts, Phi phi) {
    for (Incoming incoming : phi.getIncomings()) {
      boolean isReached = facts.isEdgeReachable(incoming.getSource(), phi.getBasicBlock());
      if (isReached && !isFresh(facts, incoming.getValue())) {
        return false;
      }
    }
    return true;
  }

  private MethodFacts callee(InvokeInstruction call) {
    MethodHolder target = program.model().resolveDeclared(call.getMethod());
    return target == null ? null : program.method(target.getReference());
  }

  private boolean returnsFresh(MethodFacts callee) {
    for (BasicBlock block : callee.program().getBasicBlocks()) {
      if (callee.isReachable(block) && block.getLastInstruction() instanceof ExitInstruction exit) {
        Variable value = exit.getValueToReturn();
        if (value == null || !isFresh(callee, value)) {
          return false;
        }
      }
    }
    return true;
  }

  private static Phi phi(MethodFacts facts, Variable variable) {
    for (BasicBlock block : facts.program().getBasicBlocks()) {
      for (Phi phi : block.getPhis()) {
        if (phi.getReceiver() == variable) {
          return phi;
        }
      }
    }
    return null;
  }

  private static Instruction definition(MethodFacts facts, Variable variable) {
    DefinitionExtractor extractor = new DefinitionExtractor();
    for (BasicBlock block : facts.program().getBasicBlocks()) {
      for (Instruction instruction : block) {
        instruction.acceptVisitor(extractor);
        for (Variable defined : extractor.getDefinedVariables()) {
          if (defined == variable) {
            return instruction;
          }
        }
      }
    }
    return null;
  }
}
