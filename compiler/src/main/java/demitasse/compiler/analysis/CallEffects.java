package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageObject;
import demitasse.compiler.verify.Rule;
import demitasse.machine.Intrinsic;
import java.util.HashSet;
import java.util.Set;
import org.teavm.model.AccessLevel;
import org.teavm.model.AnnotationReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/** What a call does: finds the methods that it may run and passes arguments and results. */
final class CallEffects extends Effects {
  private final CallRules rules;
  private final IntrinsicEffects intrinsics;

  CallEffects(Solver solver, TrustedPackages trusted) {
    super(solver);
    rules = new CallRules(solver.model);
    intrinsics = new IntrinsicEffects(solver, trusted);
  }

  @Override
  public void visit(InvokeInstruction insn) {
    Cell receivers = insn.getInstance() == null ? null : read(insn.getInstance());
    if (receivers != null && receivers.isRefused()) {
      refused(insn.getReceiver(), insn.getMethod().getReturnType());
    }
    if (receivers != null && (receivers.isEmpty() || isOnlyRefused(receivers))) {
      return;
    }
    MethodHolder declared = solver.model.resolveDeclared(insn.getMethod());
    CallRules.Refusal refusal = rules.refusal(insn, declared);
    if (refusal != null) {
      refuse(insn, refusal.rule(), refusal.detail());
    } else if (receivers == null) {
      solver.initialise(declared.getOwnerName());
      call(insn, declared, null);
    } else {
      dereference(receivers);
      boolean isDirect =
          insn.getType() == InvocationType.SPECIAL || declared.getLevel() == AccessLevel.PRIVATE;
      for (ImageObject receiver : objects(receivers)) {
        MethodHolder target = isDirect ? declared : targetFor(receiver, insn);
        if (target != null) {
          call(insn, target, receiver);
        }
      }
    }
  }

  private void refuse(InvokeInstruction insn, Rule rule, String detail) {
    problem(rule, detail);
    refused(insn.getReceiver(), insn.getMethod().getReturnType());
  }

  private MethodHolder targetFor(ImageObject receiver, InvokeInstruction insn) {
    String className = receiver.isArray() ? "java.lang.Object" : receiver.className();
    return solver.model.resolveVirtual(className, insn.getMethod().getDescriptor());
  }

  private void call(InvokeInstruction insn, MethodHolder target, ImageObject receiver) {
    AnnotationReader intrinsic = target.getAnnotations().get(Intrinsic.class.getName());
    String name = target.getOwnerName() + "." + target.getName();
    if (intrinsic != null) {
      intrinsics.call(task, insn, target, intrinsic);
    } else if (target.hasModifier(ElementModifier.NATIVE)) {
      refuse(insn, Rule.NATIVE_METHOD, "native method " + name);
    } else if (GrantCalls.isConstruct(target.getReference())) {
      construct(insn, target);
    } else if (target.getProgram() != null) {
      enter(insn, target, receiver, solver.instance(target, receiver));
    }
  }

  private void enter(
      InvokeInstruction insn, MethodHolder target, ImageObject receiver, MethodInstance callee) {
    MethodReference caller = instance.method.getReference();
    solver.calls.add(caller, insn.getLocation(), target.getReference());
    if (receiver != null) {
      solver.update(callee.cell(0), cell -> cell.joinObject(receiver.id()));
    }
    int index = 1;
    for (Variable argument : insn.getArguments()) {
      Cell value = read(argument);
      solver.update(callee.cell(index), cell -> cell.join(value));
      index++;
    }
    if (insn.getReceiver() != null) {
      copy(read(callee.result), insn.getReceiver());
    }
  }

  /**
   * {@code GrantMemory.construct(factory, address)}, told apart by factory, so that each grant has
   * its own class of state. What a factory makes is what {@code GrantMemory.at} finds later.
   */
  private void construct(InvokeInstruction insn, MethodHolder target) {
    Cell factories = read(insn.getArguments().get(0));
    Cell address = read(insn.getArguments().get(1));
    MethodReference caller = instance.method.getReference();
    for (ImageObject factory : objects(factories)) {
      solver.calls.add(caller, insn.getLocation(), target.getReference());
      MethodInstance callee = solver.instanceFor(target, factory);
      solver.update(callee.cell(1), cell -> cell.joinObject(factory.id()));
      solver.update(callee.cell(2), cell -> cell.join(address));
      Cell made = read(callee.result);
      checkMade(factory, made);
      solver.update(solver.madeBy(factory), cell -> cell.join(made));
      if (insn.getReceiver() != null) {
        copy(made, insn.getReceiver());
      }
    }
    dereference(factories);
  }

  /** The memory that is supplied fits one class, and what is found there later is of that class. */
  private void checkMade(ImageObject factory, Value made) {
    Set<String> classes = new HashSet<>();
    boolean isNew = !made.mayBeNull();
    for (ImageObject object : objects(made)) {
      classes.add(TypeNames.of(object.type()));
      isNew &= object.origin() == ImageObject.Origin.GRANT;
    }
    if (!isNew) {
      problem(Rule.GRANT_CLASS, "factory at " + factory.path() + " may give what is not new");
    } else if (classes.size() > 1) {
      problem(Rule.GRANT_CLASS, "factory at " + factory.path() + " makes more than one class");
    }
  }
}
