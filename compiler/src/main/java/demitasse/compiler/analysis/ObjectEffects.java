package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.image.ImageObject;
import demitasse.compiler.image.ImageObject.Origin;
import demitasse.compiler.verify.Rule;
import demitasse.machine.GrantState;
import java.util.Set;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/** What instructions that make, copy and test references give. */
final class ObjectEffects extends Effects {
  private static final Set<String> BUILDERS =
      Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");

  ObjectEffects(Solver solver) {
    super(solver);
  }

  @Override
  public void visit(NullConstantInstruction insn) {
    solver.update(instance.cell(insn.getReceiver()), cell -> cell.joinObject(ImageHeap.NULL));
  }

  @Override
  public void visit(StringConstantInstruction insn) {
    String text = insn.getConstant().intern();
    if (ImageRules.isLatin(text)) {
      object(insn.getReceiver(), solver.heap.of(text, "\"" + text + "\""));
    } else {
      problem(Rule.IMAGE_OBJECT, "string outside Latin-1");
      refused(insn.getReceiver());
    }
  }

  @Override
  public void visit(ClassConstantInstruction insn) {
    problem(Rule.REFLECTION, TypeNames.of(insn.getConstant()) + ".class");
    refused(insn.getReceiver());
  }

  @Override
  public void visit(AssignInstruction insn) {
    copy(read(insn.getAssignee()), insn.getReceiver());
  }

  @Override
  public void visit(CastInstruction insn) {
    Cell value = read(insn.getValue());
    Value passing = new Value();
    if (value.mayBeNull()) {
      passing.joinObject(ImageHeap.NULL);
    }
    if (value.isRefused()) {
      passing.joinRefused();
    }
    for (ImageObject object : objects(value)) {
      if (solver.model.isAssignable(object.type(), insn.getTargetType())) {
        passing.joinObject(object.id());
      } else {
        mayThrow("java.lang.ClassCastException");
      }
    }
    copy(passing, insn.getReceiver());
  }

  @Override
  public void visit(IsInstanceInstruction insn) {
    Cell value = read(insn.getValue());
    if (value.isRefused()) {
      anyNumber(insn.getReceiver());
    }
    if (value.mayBeNull()) {
      number(insn.getReceiver(), 0);
    }
    for (ImageObject object : objects(value)) {
      boolean is = solver.model.isAssignable(object.type(), insn.getType());
      number(insn.getReceiver(), is ? 1 : 0);
    }
  }

  @Override
  public void visit(ConstructInstruction insn) {
    String name = insn.getType();
    boolean isKnown = solver.model.find(name) != null;
    if (isKnown && solver.model.isSubclass(name, "java.lang.Throwable")) {
      make(insn, insn, Origin.EXCEPTION);
    } else if (isKnown && solver.model.classAnnotation(name, GrantState.class) != null) {
      make(insn, name, Origin.GRANT);
    } else {
      refuse(name, isKnown);
      refused(insn.getReceiver());
    }
  }

  private void make(ConstructInstruction insn, Object site, Origin origin) {
    solver.initialise(insn.getType());
    object(insn.getReceiver(), solver.heap.madeAt(site, insn.getType(), origin));
  }

  private void refuse(String name, boolean isKnown) {
    if (BUILDERS.contains(name)) {
      problem(Rule.STRING_CONCATENATION, "class " + name);
    } else if (ImageRules.isBox(name)) {
      problem(Rule.BOXING, "new " + name);
    } else if (isKnown) {
      problem(Rule.ALLOCATION, TypeNames.isLambda(name) ? "lambda" : "new " + name);
    } else {
      problem(Rule.CLASS_LIBRARY, "class " + name);
    }
  }

  @Override
  public void visit(MonitorEnterInstruction insn) {
    problem(Rule.SYNCHRONIZED, "synchronized block");
  }

  @Override
  public void visit(InvokeDynamicInstruction insn) {
    String owner = insn.getBootstrapMethod().getClassName();
    String called = insn.getMethod().getName();
    String method = "method " + instance.method.getOwnerName() + "." + called;
    if (owner.equals("java.lang.invoke.StringConcatFactory")) {
      problem(Rule.STRING_CONCATENATION, "string concatenation");
    } else if (!owner.equals("java.lang.runtime.ObjectMethods")) {
      String name = insn.getBootstrapMethod().getName();
      problem(Rule.INVOKE_DYNAMIC, "invokedynamic " + owner + "." + name);
    } else if (called.equals("toString")) {
      problem(Rule.STRING_CONCATENATION, method);
    } else {
      // A record's equals is left as a dynamic call only if it compares floating point.
      problem(called.equals("equals") ? Rule.FLOATING_POINT : Rule.CLASS_LIBRARY, method);
    }
    refused(insn.getReceiver(), insn.getMethod().getResultType());
  }
}
