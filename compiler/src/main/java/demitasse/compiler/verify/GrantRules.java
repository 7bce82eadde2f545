package demitasse.compiler.verify;

import demitasse.compiler.analysis.CallGraph.Call;
import demitasse.compiler.analysis.GrantCalls;
import demitasse.compiler.analysis.MethodFacts;
import demitasse.compiler.analysis.Problems;
import demitasse.compiler.analysis.Problems.Problem;
import demitasse.compiler.analysis.TrustedPackages;
import demitasse.compiler.analysis.TypeNames;
import demitasse.compiler.analysis.Value;
import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.image.ImageObject;
import demitasse.compiler.image.ImageObject.Origin;
import demitasse.compiler.model.MethodLocations;
import demitasse.machine.GrantState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;
import org.teavm.model.Variable;
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
      checkClass(facts, problems);
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
    if (instruction instanceof PutFieldInstruction store) {
      String kind = store.getInstance() == null ? "static field " : "field ";
      String field = store.getField().getClassName() + "." + store.getField().getFieldName();
      refuse(facts, instruction, store.getValue(), "is stored in " + kind + field, problems);
    } else if (instruction instanceof PutElementInstruction store) {
      refuse(facts, instruction, store.getValue(), "is stored in an array", problems);
    } else if (instruction instanceof ExitInstruction exit) {
      checkReturn(facts, exit, problems);
    } else if (instruction instanceof ConstructInstruction construct) {
      checkPlace(facts, construct, problems);
    } else if (instruction instanceof InvokeInstruction call) {
      checkCapture(facts, call, problems);
    }
  }

  private void checkReturn(MethodFacts facts, ExitInstruction exit, Problems problems) {
    Variable value = exit.getValueToReturn();
    boolean mayReturn = trusted.trusts(facts.method().getOwnerName());
    if (value != null && !mayReturn && !new FreshObjects(program).isFresh(facts, value)) {
      refuse(facts, exit, value, "is returned", problems);
    }
  }

  /** The constructor of a lambda's class takes what the lambda captures. */
  private void checkCapture(MethodFacts facts, InvokeInstruction call, Problems problems) {
    MethodReference method = call.getMethod();
    if (TypeNames.isLambda(method.getClassName()) && method.getName().equals("<init>")) {
      for (Variable argument : call.getArguments()) {
        refuse(facts, call, argument, "is captured by a lambda", problems);
      }
    }
  }

  /** Only what a factory makes in {@code GrantMemory.construct} has memory to be made in. */
  private void checkPlace(MethodFacts facts, ConstructInstruction insn, Problems problems) {
    if (!isGrant(insn.getType())) {
      return;
    }
    MethodReference method = facts.method().getReference();
    List<Call> path = program.calls().shortestPathAvoiding(method, GrantCalls::isConstruct);
    if (path != null) {
      String detail = "new " + insn.getType();
      problems.report(new Problem(method, insn.getLocation(), Rule.ALLOCATION, detail, path));
    }
  }

  private boolean isGrant(String className) {
    return program.model().classAnnotation(className, GrantState.class) != null;
  }

  private void refuse(
      MethodFacts facts,
      Instruction instruction,
      Variable variable,
      String how,
      Problems problems) {
    for (String className : grantsIn(facts.variable(variable))) {
      problems.report(
          facts.method().getReference(),
          instruction.getLocation(),
          Rule.GRANT_ESCAPE,
          className + " " + how);
    }
  }

  /** The classes of grant state that the value may be of, in order of discovery. */
  private Set<String> grantsIn(Value value) {
    Set<String> classes = new LinkedHashSet<>();
    value.objects().stream()
        .mapToObj(program.heap()::object)
        .filter(object -> object.origin() == Origin.GRANT)
        .map(ImageObject::className)
        .forEach(classes::add);
    return classes;
  }

  /** Checks a class of grant state where it is first certain to be used: in its constructor. */
  private void checkClass(MethodFacts facts, Problems problems) {
    String name = facts.method().getOwnerName();
    if (!isGrant(name) || !facts.method().getName().equals("<init>")) {
      return;
    }
    ClassHolder type = program.model().find(name);
    MethodReference method = facts.method().getReference();
    TextLocation location = MethodLocations.first(facts.method());
    if (!type.hasModifier(ElementModifier.FINAL)) {
      problems.report(method, location, Rule.GRANT_CLASS, name + " is not final");
    }
    if (!"java.lang.Object".equals(type.getParent())) {
      String detail = name + " extends " + type.getParent();
      problems.report(method, location, Rule.GRANT_CLASS, detail);
    }
  }
}
