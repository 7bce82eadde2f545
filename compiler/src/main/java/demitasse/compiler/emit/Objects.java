package demitasse.compiler.emit;

import demitasse.compiler.analysis.Cell;
import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.image.ImageObject;
import demitasse.compiler.image.ImageObject.Origin;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;

/**
 * The C objects of the image: their addresses, whether they are constant, and their initialisers.
 */
final class Objects {
  private final WholeProgram program;
  private final Demands demands;
  private final Names names;
  private final Layouts layouts;
  private final Locations locations;

  Objects(
      WholeProgram program, Demands demands, Names names, Layouts layouts, Locations locations) {
    this.locations = locations;
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

  /** The initialiser: what the factory left in the object. */
  String initialiser(ImageObject object) {
    if (object.isString()) {
      return string((String) object.value());
    }
    return object.isArray() ? array(object) : instance(object);
  }

  private static String string(String text) {
    StringBuilder bytes = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      bytes.append(i == 0 ? "" : ", ").append((int) text.charAt(i));
    }
    return "{ " + text.length() + ", { " + (text.isEmpty() ? "0" : bytes) + " } }";
  }

  private String array(ImageObject object) {
    StringBuilder items = new StringBuilder();
    boolean isTouched = program.element(object) != null;
    for (int i = 0; isTouched && i < object.length(); i++) {
      Object value = java.lang.reflect.Array.get(object.value(), i);
      String path = object.path() + "[" + i + "]";
      items.append(i == 0 ? "" : ", ").append(value(object.itemType(), value, path));
    }
    String body = "{ " + (items.length() == 0 ? "0" : items) + " }";
    if (!demands.hasLength(object)) {
      return body;
    }
    String item = CTypes.stored(object.itemType());
    String last = "[(sizeof(" + item + ") + 3) / 4 - 1] = " + object.length();
    return "{ { " + last + " }, " + body + " }";
  }

  private String instance(ImageObject object) {
    StringBuilder body = new StringBuilder();
    if (layouts.hasType(object.className())) {
      demands.type(object.className());
      body.append(".type = (const void *) &").append(names.type(object.className()));
    }
    if (object.value() instanceof Throwable made) {
      body.append(", .location = ").append(locations.number(placeOf(made)));
    }
    for (Layouts.Field field : layouts.fields(object.className())) {
      if (program.field(object, field.field().getReference()) == null && !field.isExternal()) {
        continue;
      }
      Object value = program.heap().fieldValue(object, field.field());
      String path = object.path() + "." + field.field().getName();
      String text = value(field.field().getType(), value, path);
      if (!text.equals("0") && !text.equals("INT64_C(0)")) {
        body.append(body.length() == 0 ? "" : ", ");
        body.append('.').append(field.name()).append(" = ").append(text);
      }
    }
    return body.length() == 0 ? "{ 0 }" : "{ " + body + " }";
  }

  /** Where the factory made an exception, which is what its stack trace starts with. */
  private static TextLocation placeOf(Throwable made) {
    StackTraceElement[] trace = made.getStackTrace();
    return trace.length == 0
        ? TextLocation.EMPTY
        : new TextLocation(trace[0].getFileName(), trace[0].getLineNumber());
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
