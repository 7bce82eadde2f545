package demitasse.compiler.emit;

import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.image.ImageObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.teavm.model.MethodReference;

/** The C structures of classes, and the constants that objects name their classes with. */
final class TypeSection {
  private final Emission emission;
  private final WholeProgram program;

  TypeSection(Emission emission) {
    this.emission = emission;
    this.program = emission.program;
  }

  /** One structure for each class that has an object in the image, superclasses first. */
  List<String> structures() {
    List<String> lines = new ArrayList<>();
    classes().forEach(className -> addStructure(lines, className));
    return lines;
  }

  /** The classes that have an object in the image, superclasses first. */
  Set<String> classes() {
    Set<String> classes = new LinkedHashSet<>();
    for (ImageObject object : program.heap().objects()) {
      boolean hasClass = !object.isArray() && !object.isString();
      if (hasClass && program.model().find(object.className()) != null) {
        classes.addAll(program.model().superclassesFirst(object.className()));
        classes.add(object.className());
      }
    }
    return classes;
  }

  private void addStructure(List<String> lines, String className) {
    lines.add("struct " + emission.names.struct(className) + " {");
    boolean hasType = emission.layouts.hasType(className);
    if (hasType) {
      lines.add("  const struct demitasse_type *type;");
    }
    if (emission.layouts.isThrowable(className)) {
      lines.add("  uint32_t location;");
    }
    List<Layouts.Field> fields = emission.layouts.fields(className);
    fields.forEach(field -> lines.add("  " + field.declaration()));
    if (fields.isEmpty() && !hasType) {
      lines.add("  uint8_t empty;");
    }
    lines.add("};");
    if (emission.layouts.isGrant(className)) {
      addSizeCheck(lines, className);
    }
  }

  /** The kernel gave the object as much memory as GrantMemory.sizeOf said at build time. */
  private void addSizeCheck(List<String> lines, String className) {
    lines.add("#if defined(__arm__)");
    lines.add(
        "_Static_assert(sizeof(struct %s) == %d, \"size of grant state\");"
            .formatted(emission.names.struct(className), emission.layouts.size(className)));
    lines.add("#endif");
  }

  /** One constant for each class that the code tells apart or dispatches on, and their names. */
  List<String> constants() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    List<String> typeNames = new ArrayList<>();
    for (String className : emission.sortedTypes()) {
      lines.add(constant(className, typeNames.size()));
      typeNames.add("\"" + className + "\"");
    }
    String all = typeNames.isEmpty() ? "0" : String.join(", ", typeNames);
    lines.add(
        "__attribute__((unused)) static const char *const demitasse_type_names[] = { %s };"
            .formatted(all));
    return lines;
  }

  private String constant(String className, int id) {
    String name = emission.names.type(className);
    List<String> methods = new ArrayList<>();
    for (MethodReference method : emission.slots.table(className)) {
      methods.add(method == null ? "0" : "(void (*)(void)) " + emission.names.method(method));
    }
    if (methods.isEmpty()) {
      return "static const struct { uint32_t id; } %s = { %d };".formatted(name, id);
    }
    return "static const struct { uint32_t id; void (*methods[%d])(void); } %s = { %d, { %s } };"
        .formatted(methods.size(), name, id, String.join(", ", methods));
  }
}
