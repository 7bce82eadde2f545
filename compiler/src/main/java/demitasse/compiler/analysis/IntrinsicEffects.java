package demitasse.compiler.analysis;

import demitasse.compiler.image.ImageObject;
import demitasse.compiler.verify.Rule;
import org.teavm.model.AnnotationReader;
import org.teavm.model.AnnotationValue;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvokeInstruction;

/** What a call of a method whose body is in C does. */
final class IntrinsicEffects extends Effects {
  private final TrustedPackages trusted;

  IntrinsicEffects(Solver solver, TrustedPackages trusted) {
    super(solver);
    this.trusted = trusted;
  }

  /** Evaluates a call of {@code target}, which has the annotation {@code intrinsic}. */
  void call(Task next, InvokeInstruction insn, MethodHolder target, AnnotationReader intrinsic) {
    task = next;
    instance = next.instance;
    if (!mayCall(target, intrinsic)) {
      problem(Rule.RAW_MEMORY, "call of " + target.getOwnerName() + "." + target.getName());
      refused(insn.getReceiver(), insn.getMethod().getReturnType());
      return;
    }
    String symbol = intrinsic.getValue("value").getString();
    switch (symbol) {
      case "demitasse_arraycopy":
        copyArray(insn);
        break;
      case "demitasse_grant_at":
        viewGrant(insn);
        break;
      case "demitasse_grant_register":
        break;
      case "demitasse_thrown_file":
        thrownFile(insn);
        break;
      default:
        callC(insn, symbol);
        break;
    }
  }

  private boolean mayCall(MethodHolder target, AnnotationReader intrinsic) {
    AnnotationValue open = intrinsic.getValue("open");
    boolean isOpen = open != null && open.getBoolean() && trusted.trusts(target.getOwnerName());
    return isOpen || trusted.trusts(instance.method.getOwnerName());
  }

  private void callC(InvokeInstruction insn, String symbol) {
    boolean onlyReads = symbol.startsWith("demitasse_string_") || symbol.contains("_thrown_");
    boolean readsElements = symbol.equals("demitasse_copy_in");
    for (Variable argument : insn.getArguments()) {
      Cell value = read(argument);
      if (readsElements) {
        readElements(value);
      } else if (!onlyReads) {
        objects(value).forEach(solver::escape);
      }
    }
    if (insn.getReceiver() != null) {
      anyNumber(insn.getReceiver());
    }
  }

  /** An array that C only reads stays in flash if nothing else writes it. */
  private void readElements(Cell arrays) {
    for (ImageObject array : objects(arrays)) {
      if (array.isArray()) {
        read(solver.element(array));
      }
    }
  }

  /** The file of an exception is one of the strings in the table of locations. */
  private void thrownFile(InvokeInstruction insn) {
    ImageObject anyFile =
        solver.heap.madeAt("file name", "java.lang.String", ImageObject.Origin.FILE_NAME);
    if (insn.getReceiver() != null) {
      object(insn.getReceiver(), anyFile);
    }
  }

  /** {@code GrantMemory.at(address, factory)}: what the factory has made there before. */
  private void viewGrant(InvokeInstruction insn) {
    for (ImageObject factory : objects(read(insn.getArguments().get(1)))) {
      copy(read(solver.madeBy(factory)), insn.getReceiver());
    }
  }

  private void copyArray(InvokeInstruction insn) {
    Cell sources = read(insn.getArguments().get(0));
    Cell targets = read(insn.getArguments().get(2));
    dereference(sources);
    dereference(targets);
    mayThrow("java.lang.ArrayIndexOutOfBoundsException");
    for (ImageObject source : objects(sources)) {
      for (ImageObject target : objects(targets)) {
        copyElements(source, target);
      }
    }
  }

  private void copyElements(ImageObject source, ImageObject target) {
    if (!ArrayCopies.isPossible(source, target)) {
      mayThrow("java.lang.ArrayStoreException");
      return;
    }
    Cell elements = read(solver.element(source));
    if (source.itemType() instanceof ValueType.Primitive) {
      solver.update(solver.element(target), Cell::storeAnyNumber);
    } else {
      storeReferences(target, elements);
    }
  }
}
