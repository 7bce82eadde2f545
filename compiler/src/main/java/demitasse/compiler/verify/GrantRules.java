package demitasse.compiler.verify;

import demitasse.compiler.analysis.MethodFacts;
import demitasse.compiler.analysis.Problems;
import demitasse.compiler.analysis.TrustedPackages;
import demitasse.compiler.analysis.TypeNames;
import demitasse.compiler.analysis.Value;
import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.image.ImageObject;
import demitasse.compiler.image.ImageObject.Origin;
import java.util.LinkedHashSet;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ElementModifier;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

/**
 * The rules for {@code @GrantState} objects: nothing keeps one past the call that was given it.
 *
 * <p>Stores into fields, statics and arrays are refused everywhere. Returning one is refused
 * outside of trusted packages, except by the factory that has just made it.
 */
final class GrantRules {
  private final WholeProgram program;
  private final TrustedPackages trusted;

  GrantRules(WholeProgram program, TrustedPackages trusted) {
    this.program = program;
    this.trusted = trusted;
  }

  void check(Problems problems) {
    for (MethodFacts facts : program.methods()) {
      for (BasicBlock block : facts.program().getBasicBlocks()) {
        if (!facts.isReachable(block)) {
          continue;
        }
        for (Instruction instruction : block) {
          check(facts, instruction, problems);
        }
      }
    }
  }

  private void check(MethodFacts facts, Instruction instruction, Problems problems) {
    if (instruction instanceof PutFieldInstruction) {
      PutFieldInstruction store = (PutFieldInstruction) instruction;
      String kind = store.getInstance() == null ? "static field " : "field ";
      String field = store.getField().getClassName() + "." + store.getField().getFieldName();
      refuse(facts, instruction, store.getValue(), "is stored in " + kind + field, problems);
    } else if (instruction instanceof PutElementInstruction) {
      Variable value = ((PutElementInstruction) instruction).getValue();
      refuse(facts, instruction, value, "is stored in an array", problems);
    } else if (instruction instanceof ExitInstruction) {
      Variable value = ((ExitInstruction) instruction).getValueToReturn();
      boolean mayReturn = trusted.trusts(facts.method().getOwnerName());
      if (value != null && !mayReturn && !isFresh(facts, value, new LinkedHashSet<>())) {
        refuse(facts, instruction, value, "is returned", problems);
      }
    } else if (instruction instanceof ConstructInstruction) {
      checkClass(facts, (ConstructInstruction) instruction, problems);
    }
  }

  private void refuse(
      MethodFacts facts, Instruction instruction, Variable variable, String how,
      Problems problems) {
    for (String className : grantsIn(facts.variable(variable))) {
      problems.report(
          facts.method().getReference(),
          instruction.getLocation(),
          Rule.GRANT_ESCAPE,
          className + " " + how);
    }
  }

  private Set<String> grantsIn(Value value) {
    Set<String> classes = new LinkedHashSet<>();
    value.objects().stream()
        .mapToObj(program.heap()::object)
        .filter(object -> object.origin() == Origin.GRANT)
        .map(ImageObject::className)
        .forEach(classes::add);
    return classes;
  }

  private void checkClass(MethodFacts facts, ConstructInstruction insn, Problems problems) {
    ClassHolder type = program.model().find(insn.getType());
    boolean isGrant =
        type != null
            && type.getAnnotations().get(demitasse.machine.GrantState.class.getName()) != null;
    if (!isGrant) {
      return;
    }
    boolean isWellFormed =
        type.hasModifier(ElementModifier.FINAL) && "java.lang.Object".equals(type.getParent());
    if (!isWellFormed) {
      problems.report(
          facts.method().getReference(),
          insn.getLocation(),
          Rule.GRANT_CLASS,
          TypeNames.of(org.teavm.model.ValueType.object(insn.getType())));
    }
  }

  /** Whether the variable holds an object that this method, or one it calls, has just made. */
  private boolean isFresh(MethodFacts facts, Variable variable, Set<MethodFacts> visited) {
    if (grantsIn(facts.variable(variable)).isEmpty()) {
      return true;
    }
    Instruction definition = definition(facts, variable);
    if (definition instanceof ConstructInstruction) {
      return true;
    }
    if (definition instanceof AssignInstruction) {
      return isFresh(facts, ((AssignInstruction) definition).getAssignee(), visited);
    }
    if (definition instanceof CastInstruction) {
      return isFresh(facts, ((CastInstruction) definition).getValue(), visited);
    }
    if (definition instanceof InvokeInstruction) {
      InvokeInstruction call = (InvokeInstruction) definition;
      MethodFacts callee = callee(call);
      return callee != null && visited.add(callee) && returnsFresh(callee, visited);
    }
    return false;
  }

  private MethodFacts callee(InvokeInstruction call) {
    org.teavm.model.MethodHolder target = program.model().resolveDeclared(call.getMethod());
    return target == null ? null : program.method(target.getReference());
  }

  private boolean returnsFresh(MethodFacts callee, Set<MethodFacts> visited) {
    for (BasicBlock block : callee.program().getBasicBlocks()) {
      Instruction last = block.getLastInstruction();
      if (last instanceof ExitInstruction && facts(callee, block)) {
        Variable value = ((ExitInstruction) last).getValueToReturn();
        if (value == null || !isFresh(callee, value, visited)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean facts(MethodFacts callee, BasicBlock block) {
    return callee.isReachable(block);
  }

  private static Instruction definition(MethodFacts facts, Variable variable) {
    org.teavm.model.util.DefinitionExtractor extractor =
        new org.teavm.model.util.DefinitionExtractor();
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
