package demitasse.compiler.emit;

import demitasse.compiler.image.ImageObject;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.teavm.model.TextLocation;

/** What the factory left in the objects, as C initialisers and as assignments. */
final class InitialValues {
  /**
   * A member or element of a C object.
   *
   * @param place what comes after the object's name in an assignment: {@code .mask}, {@code [3]}
   * @param value a C constant
   * @param bytes its size on the board
   */
  record Part(String place, String value, int bytes) {
    boolean isZero() {
      return value.equals("0") || value.equals("INT64_C(0)");
    }
  }

  private static final int WORD = 4;

  private final Emission emission;

  InitialValues(Emission emission) {
    this.emission = emission;
  }

  /** The initialiser: what the factory left in the object. */
  String initialiser(ImageObject object) {
    if (object.isString()) {
      return string((String) object.value());
    }
    return object.isArray() ? array(object) : instance(object);
  }

  /** The parts of an object, other than a string, that do not start as zero. */
  List<Part> nonzeroParts(ImageObject object) {
    List<Part> parts = new ArrayList<>();
    if (object.isArray()) {
      if (hasLength(object)) {
        String place = ".length" + lengthIndex(object);
        parts.add(new Part(place, Integer.toString(object.length()), WORD));
      }
      parts.addAll(items(object));
    } else {
      parts.addAll(members(object));
    }
    parts.removeIf(Part::isZero);
    return parts;
  }

  private static String string(String text) {
    StringBuilder bytes = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      bytes.append(i == 0 ? "" : ", ").append((int) text.charAt(i));
    }
    return "{ " + text.length() + ", { " + (text.isEmpty() ? "0" : bytes) + " } }";
  }

  private String array(ImageObject object) {
    String items = items(object).stream().map(Part::value).collect(Collectors.joining(", "));
    String body = "{ " + (items.isEmpty() ? "0" : items) + " }";
    if (!hasLength(object)) {
      return body;
    }
    return "{ { " + lengthIndex(object) + " = " + object.length() + " }, " + body + " }";
  }

  private boolean hasLength(ImageObject array) {
    return emission.demands.hasLength(array);
  }

  /** The length is the word before the first element, which may be wider. */
  private static String lengthIndex(ImageObject array) {
    return "[(sizeof(" + CTypes.stored(array.itemType()) + ") + 3) / 4 - 1]";
  }

  private List<Part> items(ImageObject object) {
    List<Part> items = new ArrayList<>();
    boolean isTouched = emission.program.element(object) != null;
    int bytes = CTypes.size(object.itemType());
    for (int i = 0; isTouched && i < object.length(); i++) {
      String index = "[" + i + "]";
      Object item = Array.get(object.value(), i);
      String value = emission.objects.value(object.itemType(), item, object.path() + index);
      items.add(new Part((hasLength(object) ? ".items" : "") + index, value, bytes));
    }
    return items;
  }

  private String instance(ImageObject object) {
    String members =
        members(object).stream()
            .filter(member -> !member.isZero())
            .map(member -> member.place() + " = " + member.value())
            .collect(Collectors.joining(", "));
    return "{ " + (members.isEmpty() ? "0" : members) + " }";
  }

  private List<Part> members(ImageObject object) {
    List<Part> members = new ArrayList<>();
    if (emission.layouts.hasType(object.className())) {
      emission.demands.type(object.className());
      String type = emission.names.type(object.className());
      members.add(new Part(".type", "(const void *) &" + type, WORD));
    }
    if (object.value() instanceof Throwable made) {
      int location = emission.locations.number(placeOf(made));
      members.add(new Part(".location", Integer.toString(location), WORD));
    }
    for (Layouts.Field field : emission.layouts.fields(object.className())) {
      boolean isUsed = emission.program.field(object, field.field().getReference()) != null;
      if (isUsed || field.isExternal()) {
        members.add(member(object, field));
      }
    }
    return members;
  }

  private Part member(ImageObject object, Layouts.Field field) {
    Object value = emission.program.heap().fieldValue(object, field.field());
    String path = object.path() + "." + field.field().getName();
    String text = emission.objects.value(field.field().getType(), value, path);
    return new Part("." + field.name(), text, CTypes.size(field.field().getType()));
  }

  /** Where the factory made an exception, which is what its stack trace starts with. */
  private static TextLocation placeOf(Throwable made) {
    StackTraceElement[] trace = made.getStackTrace();
    return trace.length == 0
        ? TextLocation.EMPTY
        : new TextLocation(trace[0].getFileName(), trace[0].getLineNumber());
  }
}
