package demitasse.compiler.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the classes nested in a random program. */
final class ClassSources {
  private static final Map<Type, String> HEADERS =
      Map.of(
          Type.BASE, "abstract class Base implements Shape",
          Type.LEFT, "class Left extends Base",
          Type.LEAF, "final class Leaf extends Left",
          Type.RIGHT, "class Right extends Base",
          Type.OTHER, "final class Other implements Shape");

  private final Program program;
  private final boolean linesAreExact;

  ClassSources(Program program, boolean linesAreExact) {
    this.program = program;
    this.linesAreExact = linesAreExact;
  }

  /** The classes' text by their names. */
  Map<String, String> render() {
    Map<String, String> classes = new LinkedHashMap<>();
    classes.put("Visitor", "interface Visitor {\nint visit(Shape shape, int value);\n}\n");
    classes.put("Shape", shape());
    for (Type type : List.of(Type.BASE, Type.LEFT, Type.LEAF, Type.RIGHT, Type.OTHER)) {
      classes.put(type.text(), shapeClass(type));
    }
    classes.put("Color", color());
    classes.put("Pair", pair());
    classes.put(
        "Failure",
        """
        static class Failure extends RuntimeException {
        final int code;

        Failure(int code) {
        super("failure");
        this.code = code;
        }
        }
        """);
    classes.put(
        "Fatal",
        """
        static final class Fatal extends Failure {
        Fatal(int code) {
        super(-code);
        }
        }
        """);
    return classes;
  }

  private String shape() {
    SourceWriter writer = new SourceWriter();
    writer.line("interface Shape {");
    renderRoutines(writer, "Shape");
    writer.line("}\n");
    return writer.toString();
  }

  private String shapeClass(Type type) {
    SourceWriter writer = new SourceWriter();
    writer.line((program.inner() ? "" : "static ") + HEADERS.get(type) + " {");
    declareFields(writer, type.text());
    writer.line(type.text() + "(int seed) {");
    if (type.parent() != Type.SHAPE) {
      writer.line("super(seed);");
    }
    assignFields(writer, type.text());
    renderRoutines(writer, type.text());
    writer.line("}\n");
    return writer.toString();
  }

  private String color() {
    SourceWriter writer = new SourceWriter();
    writer.line("enum Color {");
    renderConstant(writer, "RED", "(3)", ",");
    renderConstant(writer, "GREEN", "(-1)", ",");
    renderConstant(writer, "BLUE", "(70000)", ";");
    declareFields(writer, "Color");
    writer.line("Color(int seed) {");
    assignFields(writer, "Color");
    renderRoutines(writer, "Color");
    writer.line("}\n");
    return writer.toString();
  }

  private void renderConstant(SourceWriter writer, String name, String argument, String end) {
    if (program.routinesOf(name).isEmpty()) {
      writer.line(name + argument + end);
      return;
    }
    writer.line(name + argument + " {");
    renderRoutines(writer, name);
    writer.line("}" + end);
  }

  private String pair() {
    List<String> components =
        program.fieldsOf("Pair").stream().map(f -> f.type().text() + " " + f.name()).toList();
    return "record Pair(" + String.join(", ", components) + ") {}\n";
  }

  private void declareFields(SourceWriter writer, String owner) {
    for (Field field : program.fieldsOf(owner)) {
      writer.line(field.modifiers() + field.type().text() + " " + field.name() + ";");
    }
  }

  /** The constructor's assignments, and its end. */
  private void assignFields(SourceWriter writer, String owner) {
    for (Field field : program.fieldsOf(owner)) {
      writer.line("this." + field.name() + " = " + field.initial().render() + ";");
    }
    writer.line("}");
  }

  private void renderRoutines(SourceWriter writer, String owner) {
    for (Routine routine : program.routinesOf(owner)) {
      writer.line("");
      ProgramSource.renderMethod(writer, routine, linesAreExact);
    }
  }
}
