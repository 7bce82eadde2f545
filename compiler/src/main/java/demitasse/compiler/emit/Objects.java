package demitasse.compiler.emit;

import demitasse.compiler.analysis.Cell;
import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.image.ImageObject;
import demitasse.compiler.image.ImageObject.Origin;
import org.teavm.model.ValueType;

/**
 * The C objects of the image: their addresses, whether they are constant, and their declarations.
 */
final class Objects {
  private final WholeProgram program;
  private final Demands demands;
  private final Names names;
  private final Layouts layouts;

  Objects(WholeProgram program, Demands demands, Names names, Layouts layouts) {
    this.program = program;
    this.demands = demands;
    this.names = names;
    this.layouts = layouts;
  }

  /** The expression for a reference to the object; the object is part of the image from then on. */
  String address(ImageObject object) {
    demands.object(object);
    if (object.isArray()) {
      return demands.hasLength(object) ? names.object(object) + ".items" : names.object(object);
    }
    return "&" + names.object(object);
  }

  /** Whether nothing on the board ever changes the object, so that it can be in flash. */
  boolean isConstant(ImageObject object) {
    if (object.isString()) {
      return true;
    }
    if (object.isArray()) {
      Cell element = program.element(object);
      return !program.isExternal(object) && (element == null || !element.isWritten());
    }
    if (object.origin() == Origin.EXCEPTION || layouts.isThrowable(object.className())) {
      return false;
    }
    return layouts.fields(object.className()).stream().noneMatch(field -> isWritten(object, field));
  }

  private boolean isWritten(ImageObject object, Layouts.Field field) {
    Cell cell = program.field(object, field.field().getReference());
    return field.isExternal() || (cell != null && cell.isWritten());
  }

  /** The structure that only this object has, or null: a string's, or an array's with length. */
  String structure(ImageObject object) {
    String tag = "struct " + names.object(object) + "_layout";
    if (object.isString()) {
      int size = Math.max(1, ((String) object.value()).length());
      return tag + " { uint32_t length; uint8_t bytes[" + size + "]; };";
    }
    if (!object.isArray() || !demands.hasLength(object)) {
      return null;
    }
    String item = CTypes.stored(object.itemType());
    return tag
        + " { uint32_t length[(sizeof("
        + item
        + ") + 3) / 4]; "
        + item
        + " items["
        + Math.max(1, object.length())
        + "]; };";
  }

  /** The declaration of the C variable, without initialiser and semicolon. */
  String declaration(ImageObject object) {
    boolean isConstant = isConstant(object);
    String prefix = isConstant ? "static const " : "static ";
    String name = names.object(object);
    if (structure(object) != null) {
      return prefix + "struct " + name + "_layout " + name;
    }
    if (!object.isArray()) {
      return prefix + "struct " + names.struct(object.className()) + " " + name;
    }
    String items = name + "[" + Math.max(1, object.length()) + "]";
    if (object.itemType() instanceof ValueType.Primitive) {
      return prefix + CTypes.stored(object.itemType()) + " " + items;
    }
    return "static void *" + (isConstant ? "const " : "") + items;
  }

  /** A value of the factory's heap as a C constant. */
  String value(ValueType type, Object value, String path) {
    if (type instanceof ValueType.Primitive) {
      return Literals.number(type, ImageHeap.number(value));
    }
    if (value == null) {
      return "0";
    }
    ImageObject object = program.heap().of(value, path);
    if (!isRepresentable(object)) {
      return "0";
    }
    return "(void *) " + address(object);
  }

  /**
   * Objects that no code can reach through this field are left out; the verifier has the others.
   */
  private boolean isRepresentable(ImageObject object) {
    if (object.isString()) {
      return ((String) object.value()).chars().allMatch(unit -> unit < 256);
    }
    ValueType type = object.type();
    while (type instanceof ValueType.Array) {
      type = ((ValueType.Array) type).getItemType();
    }
    return type instanceof ValueType.Primitive
        || program.model().find(((ValueType.Object) type).getClassName()) != null;
  }
}
