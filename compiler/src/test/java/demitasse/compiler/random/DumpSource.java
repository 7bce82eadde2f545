package demitasse.compiler.random;

import java.util.List;
import java.util.Locale;

/** Writes the method that puts all fields at the end, so that no lost store stays unseen. */
final class DumpSource {
  private final Program program;

  DumpSource(Program program) {
    this.program = program;
  }

  void render(SourceWriter writer) {
    boolean shapes = hasShapeFields();
    writer.line("\nprivate void dump() {");
    for (Field field : program.fieldsOf("")) {
      if (field.type().isPrimitive()) {
        writer.line("put(" + field.name() + ");");
      } else if (field.type().isShape() && shapes) {
        writer.line("dump(" + field.name() + ");");
      } else if (field.type().isArray() && field.type().element().isPrimitive()) {
        String name = field.name();
        String header = "for (int i = 0; " + name + " != null && i < " + name + ".length; i++)";
        writer.line(header + " {\nput(" + name + "[i]);\n}");
      }
    }
    for (Field field : program.fieldsOf("Color")) {
      if (field.type().isPrimitive()) {
        writer.line("put(Color.RED." + field.name() + ");");
        writer.line("put(Color.BLUE." + field.name() + ");");
      }
    }
    writer.line("}");
    if (shapes) {
      renderShapes(writer);
    }
  }

  private boolean hasShapeFields() {
    return program.fields().stream().anyMatch(this::isShown)
        && program.fieldsOf("").stream().anyMatch(field -> field.type().isShape());
  }

  /** Primitive fields of the classes of shapes. */
  private boolean isShown(Field field) {
    return field.type().isPrimitive() && !List.of("", "Color", "Pair").contains(field.owner());
  }

  private void renderShapes(SourceWriter writer) {
    writer.line("\nprivate void dump(Shape shape) {");
    for (Type type : Type.SHAPE_TYPES) {
      List<Field> shown = program.fieldsOf(type.text()).stream().filter(this::isShown).toList();
      if (!shown.isEmpty()) {
        String name = type.text().toLowerCase(Locale.ROOT);
        writer.line("if (shape instanceof " + type.text() + " " + name + ") {");
        shown.forEach(field -> writer.line("put(" + name + "." + field.name() + ");"));
        writer.line("}");
      }
    }
    writer.line("}");
  }
}
