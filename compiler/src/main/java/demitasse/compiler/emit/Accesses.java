package demitasse.compiler.emit;

import demitasse.compiler.image.ImageObject;
import java.util.List;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;
import org.teavm.model.Variable;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

/** The C expressions for fields and elements in memory. */
final class Accesses {
  private final Emission emission;
  private final Locals locals;
  private final Expressions expressions;

  Accesses(Emission emission, Locals locals, Expressions expressions) {
    this.emission = emission;
    this.locals = locals;
    this.expressions = expressions;
  }

  private FieldHolder field(FieldReference reference) {
    return emission.program.model().resolveField(reference);
  }

  boolean isExternal(FieldReference reference) {
    return Layouts.isExternal(field(reference));
  }

  /** The expression that loads a field; the field is stored from then on. */
  String load(GetFieldInstruction insn) {
    FieldHolder field = field(insn.getField());
    emission.demands.field(field.getReference());
    if (insn.getInstance() == null) {
      return emission.staticField(field);
    }
    if (isLocation(field)) {
      return "((struct demitasse_throwable *) "
          + expressions.use(insn.getInstance())
          + ")->location";
    }
    return member(insn.getInstance(), field);
  }

  /** The place that a store writes, or null if nothing ever reads it. */
  String storeTarget(PutFieldInstruction insn) {
    FieldHolder field = field(insn.getField());
    if (!emission.layouts.isStored(field) || isLocation(field)) {
      return null;
    }
    if (insn.getInstance() == null) {
      return emission.staticField(field);
    }
    return member(insn.getInstance(), field);
  }

  private static boolean isLocation(FieldHolder field) {
    return field.getOwnerName().equals("java.lang.Throwable") && field.getName().equals("location");
  }

  private String member(Variable instance, FieldHolder field) {
    String name = emission.layouts.fieldName(field.getReference());
    if (locals.isKnown(instance) && !expressions.isParameter(instance)) {
      List<ImageObject> objects = emission.tests.candidates(locals.value(instance));
      if (objects.size() == 1) {
        emission.demands.object(objects.get(0));
        return emission.names.object(objects.get(0)) + "." + name;
      }
    }
    return expressions.use(instance) + "->" + name;
  }

  /** An element as a place that can be read and written. */
  String element(Variable array, Variable index) {
    List<ImageObject> arrays = emission.tests.candidates(locals.value(array));
    if (arrays.isEmpty()) {
      return "0";
    }
    String item = CTypes.stored(arrays.get(0).itemType());
    boolean isMixed =
        arrays.stream().anyMatch(object -> !CTypes.stored(object.itemType()).equals(item));
    boolean isVolatile = arrays.stream().anyMatch(emission.program::isExternal);
    String base;
    if (arrays.size() == 1
        && locals.isKnown(array)
        && !isVolatile
        && !expressions.isParameter(array)) {
      base = emission.objects.address(arrays.get(0));
    } else {
      base = expressions.use(array);
      String qualifier = isVolatile ? " volatile *" : " *";
      base = isVolatile || isMixed ? "((" + item + qualifier + ") " + base + ")" : base;
    }
    return base + "[" + expressions.use(index) + "]";
  }
}
