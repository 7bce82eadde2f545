package demitasse.compiler.emit;

import demitasse.compiler.analysis.MethodFacts;
import demitasse.compiler.analysis.Value;
import demitasse.compiler.image.ImageObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.teavm.model.AccessLevel;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Emits calls: direct where one method can be meant, by comparing addresses where two can and one
 * of them has few objects, else through the table of the object's type.
 */
final class Calls {
  private final Emission emission;
  private final MethodFacts facts;
  private final Locals locals;
  private final Expressions expressions;
  private final Checks checks;
  private final CodeWriter code;

  Calls(
      Emission emission,
      MethodFacts facts,
      Locals locals,
      Expressions expressions,
      Checks checks,
      CodeWriter code) {
    this.emission = emission;
    this.facts = facts;
    this.locals = locals;
    this.expressions = expressions;
    this.checks = checks;
    this.code = code;
  }

  void emit(InvokeInstruction insn) {
    MethodHolder declared = emission.program.model().resolveDeclared(insn.getMethod());
    String symbol = expressions.intrinsic(insn);
    if (symbol != null) {
      new IntrinsicCalls(emission, locals, expressions, checks, code).emit(insn, symbol);
      return;
    }
    if (insn.getInstance() == null) {
      direct(insn, declared, "  ");
      return;
    }
    checks.notNull(insn.getInstance());
    Map<MethodHolder, List<ImageObject>> targets = targets(insn, declared);
    if (targets.isEmpty()) {
      return;
    }
    if (targets.size() == 1) {
      direct(insn, targets.keySet().iterator().next(), "  ");
    } else if (canCompare(targets)) {
      byAddress(insn, targets);
    } else {
      throughType(insn, targets);
    }
  }

  private Map<MethodHolder, List<ImageObject>> targets(
      InvokeInstruction insn, MethodHolder declared) {
    boolean isDirect =
        insn.getType() == InvocationType.SPECIAL || declared.getLevel() == AccessLevel.PRIVATE;
    Map<MethodHolder, List<ImageObject>> targets = new LinkedHashMap<>();
    for (ImageObject object : emission.tests.candidates(locals.value(insn.getInstance()))) {
      String className = object.isArray() ? "java.lang.Object" : object.className();
      MethodHolder target =
          isDirect
              ? declared
              : emission
                  .program
                  .model()
                  .resolveVirtual(className, insn.getMethod().getDescriptor());
      targets.computeIfAbsent(target, key -> new ArrayList<>()).add(object);
    }
    return targets;
  }

  private static boolean canCompare(Map<MethodHolder, List<ImageObject>> targets) {
    boolean hasUntyped = false;
    boolean hasSummary = false;
    int smallest = Integer.MAX_VALUE;
    for (List<ImageObject> objects : targets.values()) {
      hasUntyped |= objects.stream().anyMatch(object -> object.isArray() || object.isString());
      boolean isExact = objects.stream().noneMatch(ImageObject::isSummary);
      hasSummary |= !isExact;
      smallest = isExact ? Math.min(smallest, objects.size()) : smallest;
    }
    return hasUntyped || (targets.size() == 2 && smallest <= 2 && !hasSummary);
  }

  /** A chain of address comparisons; the method with the most objects is last and needs none. */
  private void byAddress(InvokeInstruction insn, Map<MethodHolder, List<ImageObject>> targets) {
    List<MethodHolder> order = new ArrayList<>(targets.keySet());
    order.sort((a, b) -> Integer.compare(targets.get(a).size(), targets.get(b).size()));
    String receiver = expressions.use(insn.getInstance());
    Value value = locals.value(insn.getInstance());
    String prefix = "  ";
    for (int i = 0; i < order.size(); i++) {
      List<ImageObject> objects = targets.get(order.get(i));
      boolean isLast = i == order.size() - 1;
      if (!isLast) {
        code.add(prefix + "if (" + emission.tests.test(receiver, value, objects::contains) + ") {");
      } else {
        code.add("  } else {");
      }
      direct(insn, order.get(i), "    ");
      prefix = "  } else ";
    }
    code.add("  }");
  }

  private void direct(InvokeInstruction insn, MethodHolder target, String indent) {
    MethodFacts callee = emission.program.method(target.getReference());
    if (callee == null) {
      return;
    }
    emission.demands.method(target.getReference());
    List<String> arguments = new ArrayList<>();
    if (insn.getInstance() != null
        && Signatures.hasReceiver(callee)
        && !target.hasModifier(ElementModifier.STATIC)) {
      arguments.add(expressions.use(insn.getInstance()));
    }
    int index = 1;
    for (Variable argument : insn.getArguments()) {
      arguments.add(expressions.use(argument));
      if (emission.demands.hasLengthParameter(target.getReference(), index)) {
        arguments.add(checks.lengthArgument(argument));
      }
      index++;
    }
    String name = emission.names.method(target.getReference());
    code.add(indent + assignment(insn) + name + "(" + String.join(", ", arguments) + ");");
  }

  private String assignment(InvokeInstruction insn) {
    boolean needsResult =
        insn.getReceiver() != null && expressions.needsAssignment(insn.getReceiver());
    return needsResult ? locals.name(insn.getReceiver()) + " = " : "";
  }

  private void throughType(InvokeInstruction insn, Map<MethodHolder, List<ImageObject>> targets) {
    TreeSet<String> candidates = new TreeSet<>();
    targets.forEach(
        (target, objects) -> {
          candidates.add(emission.names.method(target.getReference()));
          for (ImageObject object : objects) {
            emission.demands.dispatch(
                insn.getMethod().getDescriptor(), object.className(), target.getReference());
          }
        });
    MethodReference method = insn.getMethod();
    String receiver = expressions.use(insn.getInstance());
    List<String> arguments = new ArrayList<>(List.of(receiver));
    insn.getArguments().forEach(argument -> arguments.add(expressions.use(argument)));
    int slot = emission.slots.slot(method.getDescriptor());
    String pointer =
        "(("
            + Signatures.pointerType(method)
            + ") demitasse_type_of("
            + receiver
            + ")->methods["
            + slot
            + "])";
    code.add(
        "  "
            + assignment(insn)
            + pointer
            + "("
            + String.join(", ", arguments)
            + "); /* "
            + Names.sanitize(method.getName())
            + " */");
    emission.indirectCalls.add(
        new IndirectCall(
            emission.names.method(facts.method().getReference()),
            code.location().getFileName(),
            code.location().getLine(),
            List.copyOf(candidates)));
  }
}
