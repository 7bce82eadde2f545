package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.image.ImageObject;
import demitasse.compiler.verify.Rule;
import demitasse.machine.Intrinsic;
import java.util.BitSet;
import java.util.Set;
import org.teavm.model.AccessLevel;
import org.teavm.model.AnnotationReader;
import org.teavm.model.AnnotationValue;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.PrimitiveType;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/** What a call does: finds the methods that it may run and passes arguments and results. */
final class Calls {
  private static final Set<String> BOXES =
      Set.of(
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Boolean",
          "java.lang.Float",
          "java.lang.Double");

  private final Solver solver;
  private final TrustedPackages trusted;

  Calls(Solver solver, TrustedPackages trusted) {
    this.solver = solver;
    this.trusted = trusted;
  }

  void evaluate(Task task, InvokeInstruction insn) {
    MethodHolder declared = solver.model.resolveDeclared(insn.getMethod());
    if (isRefused(task, insn, declared)) {
      return;
    }
    if (insn.getInstance() == null) {
      solver.initialise(declared.getOwnerName());
      call(task, insn, declared, null);
      return;
    }
    Cell receivers = task.instance.cell(insn.getInstance());
    receivers.addReader(task);
    if (receivers.mayBeNull()) {
      throwNull();
    }
    boolean isDirect =
        insn.getType() == InvocationType.SPECIAL || declared.getLevel() == AccessLevel.PRIVATE;
    BitSet ids = (BitSet) receivers.objects().clone();
    ids.clear(ImageHeap.NULL);
    ids.stream()
        .mapToObj(solver.heap::object)
        .forEach(
            receiver -> {
              MethodHolder target = isDirect ? declared : targetFor(receiver, insn);
              if (target != null) {
                call(task, insn, target, receiver);
              }
            });
  }

  private void throwNull() {
    String name = "java.lang.NullPointerException";
    ImageObject object = solver.heap.madeAt(name, name, ImageObject.Origin.EXCEPTION);
    solver.update(solver.thrown, cell -> cell.joinObject(object.id()));
  }

  private MethodHolder targetFor(ImageObject receiver, InvokeInstruction insn) {
    String className = receiver.isArray() ? "java.lang.Object" : receiver.className();
    return solver.model.resolveVirtual(className, insn.getMethod().getDescriptor());
  }

  private boolean isRefused(Task task, InvokeInstruction insn, MethodHolder declared) {
    MethodReference method = insn.getMethod();
    String name = method.getClassName() + "." + method.getName();
    if (isBoxing(method)) {
      problem(task, insn, Rule.BOXING, name);
    } else if (name.equals("java.lang.Object.getClass") || name.equals("java.lang.Class.forName")) {
      problem(task, insn, Rule.REFLECTION, "method " + name);
    } else if (solver.model.find(method.getClassName()) == null) {
      problem(task, insn, Rule.CLASS_LIBRARY, "class " + method.getClassName());
    } else if (declared == null) {
      problem(task, insn, Rule.CLASS_LIBRARY, "method " + name);
    } else if (usesFloatingPoint(method)) {
      problem(task, insn, Rule.FLOATING_POINT, "value of type " + floatingType(method));
    } else {
      return false;
    }
    return true;
  }

  private static boolean isBoxing(MethodReference method) {
    if (!BOXES.contains(method.getClassName())) {
      return false;
    }
    boolean boxes = method.getName().equals("valueOf");
    boolean unboxes = method.getName().endsWith("Value") && method.parameterCount() == 0;
    return boxes || unboxes;
  }

  private static boolean usesFloatingPoint(MethodReference method) {
    return floatingType(method) != null;
  }

  private static String floatingType(MethodReference method) {
    for (ValueType type : method.getSignature()) {
      if (type instanceof ValueType.Primitive) {
        PrimitiveType kind = ((ValueType.Primitive) type).getKind();
        if (kind == PrimitiveType.FLOAT || kind == PrimitiveType.DOUBLE) {
          return TypeNames.of(type);
        }
      }
    }
    return null;
  }

  private void call(Task task, InvokeInstruction insn, MethodHolder target, ImageObject receiver) {
    AnnotationReader intrinsic = target.getAnnotations().get(Intrinsic.class.getName());
    if (intrinsic != null) {
      callIntrinsic(task, insn, target, intrinsic);
      return;
    }
    String name = target.getOwnerName() + "." + target.getName();
    if (target.hasModifier(ElementModifier.NATIVE)) {
      problem(task, insn, Rule.NATIVE_METHOD, "native method " + name);
      return;
    }
    if (!target.hasProgram() || target.getProgram() == null) {
      return;
    }
    if (target.hasModifier(ElementModifier.SYNCHRONIZED)) {
      problem(task, insn, Rule.SYNCHRONIZED, "synchronized method");
    }
    MethodReference caller = task.instance.method.getReference();
    solver.calls.add(caller, insn.getLocation(), target.getReference());
    MethodInstance callee = solver.instance(target, receiver);
    if (receiver != null) {
      solver.update(callee.cell(0), cell -> cell.joinObject(receiver.id()));
    }
    int index = 1;
    for (Variable argument : insn.getArguments()) {
      Cell value = read(task, argument);
      solver.update(callee.cell(index), cell -> cell.join(value));
      index++;
    }
    if (insn.getReceiver() != null) {
      callee.result.addReader(task);
      Cell result = task.instance.cell(insn.getReceiver());
      solver.update(result, cell -> cell.join(callee.result));
    }
  }

  private Cell read(Task task, Variable variable) {
    Cell cell = task.instance.cell(variable);
    cell.addReader(task);
    return cell;
  }

  private void callIntrinsic(
      Task task, InvokeInstruction insn, MethodHolder target, AnnotationReader intrinsic) {
    AnnotationValue open = intrinsic.getValue("open");
    boolean isOpen = open != null && open.getBoolean();
    String caller = task.instance.method.getOwnerName();
    if (!isOpen && !trusted.trusts(caller)) {
      String name = target.getOwnerName() + "." + target.getName();
      problem(task, insn, Rule.RAW_MEMORY, "call of " + name);
      return;
    }
    switch (intrinsic.getValue("value").getString()) {
      case "demitasse_arraycopy":
        copyArray(task, insn);
        break;
      case "demitasse_grant_at":
        viewGrant(task, insn);
        break;
      case "demitasse_thrown_file":
        thrownFile(task, insn);
        break;
      default:
        escapeArguments(task, insn, intrinsic.getValue("value").getString());
        break;
    }
  }

  private void escapeArguments(Task task, InvokeInstruction insn, String symbol) {
    for (Variable argument : insn.getArguments()) {
      Cell value = read(task, argument);
      boolean onlyReads = symbol.startsWith("demitasse_string_") || symbol.contains("_thrown_");
      if (!onlyReads) {
        value.objects().stream()
            .filter(id -> id != ImageHeap.NULL)
            .forEach(id -> solver.escape(solver.heap.object(id)));
      }
    }
    if (insn.getReceiver() != null) {
      solver.update(task.instance.cell(insn.getReceiver()), Value::joinAnyNumber);
    }
  }

  /** The file of an exception is one of the strings in the table of locations. */
  private void thrownFile(Task task, InvokeInstruction insn) {
    ImageObject anyFile =
        solver.heap.madeAt("file name", "java.lang.String", ImageObject.Origin.FILE_NAME);
    if (insn.getReceiver() != null) {
      Cell result = task.instance.cell(insn.getReceiver());
      solver.update(result, cell -> cell.joinObject(anyFile.id()));
    }
  }

  /** {@code GrantMemory.at(address, factory)}: what the factory makes, at an address. */
  private void viewGrant(Task task, InvokeInstruction insn) {
    Cell factories = read(task, insn.getArguments().get(1));
    BitSet ids = (BitSet) factories.objects().clone();
    ids.clear(ImageHeap.NULL);
    ids.stream()
        .mapToObj(solver.heap::object)
        .forEach(
            factory -> {
              MethodHolder make = solver.model.resolveVirtual(factory.className(), SUPPLIER_GET);
              MethodInstance instance = solver.instance(make, factory);
              solver.update(instance.cell(0), cell -> cell.joinObject(factory.id()));
              MethodReference caller = task.instance.method.getReference();
              solver.calls.add(caller, insn.getLocation(), make.getReference());
              instance.result.addReader(task);
              Cell result = task.instance.cell(insn.getReceiver());
              solver.update(result, cell -> cell.join(instance.result));
            });
  }

  private static final org.teavm.model.MethodDescriptor SUPPLIER_GET =
      new org.teavm.model.MethodDescriptor("get", ValueType.object("java.lang.Object"));

  private void copyArray(Task task, InvokeInstruction insn) {
    Cell sources = read(task, insn.getArguments().get(0));
    Cell targets = read(task, insn.getArguments().get(2));
    if (sources.mayBeNull() || targets.mayBeNull()) {
      throwNull();
    }
    String exception = "java.lang.ArrayIndexOutOfBoundsException";
    ImageObject thrown =
        solver.heap.madeAt(exception, exception, ImageObject.Origin.EXCEPTION);
    solver.update(solver.thrown, cell -> cell.joinObject(thrown.id()));
    for (int source : withoutNull(sources)) {
      for (int target : withoutNull(targets)) {
        copyElements(task, insn, solver.heap.object(source), solver.heap.object(target));
      }
    }
  }

  private static int[] withoutNull(Value value) {
    return value.objects().stream().filter(id -> id != ImageHeap.NULL).toArray();
  }

  private void copyElements(
      Task task, InvokeInstruction insn, ImageObject source, ImageObject target) {
    boolean fits = source.isArray() && target.isArray();
    if (fits) {
      ValueType from = source.itemType();
      ValueType to = target.itemType();
      boolean isPrimitive = from instanceof ValueType.Primitive;
      fits = isPrimitive ? from.equals(to) : solver.model.isAssignable(from, to);
    }
    if (!fits) {
      String detail =
          "System.arraycopy from "
              + TypeNames.of(source.type()) + " to " + TypeNames.of(target.type());
      problem(task, insn, Rule.CLASS_LIBRARY, detail);
      return;
    }
    Cell elements = solver.element(source);
    elements.addReader(task);
    if (source.itemType() instanceof ValueType.Primitive) {
      solver.update(
          solver.element(target), Cell::storeAnyNumber);
    } else {
      solver.update(solver.element(target), cell -> cell.store(elements));
    }
  }

  private void problem(Task task, InvokeInstruction insn, Rule rule, String detail) {
    solver.problems.report(
        task.instance.method.getReference(), insn.getLocation(), rule, detail);
  }
}
