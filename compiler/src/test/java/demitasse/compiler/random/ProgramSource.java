package demitasse.compiler.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a random program as Java source. */
final class ProgramSource {
  static final String PACKAGE = "demitasse.corpus.random";

  private final Program program;
  private final String className;
  private final boolean linesAreExact;

  ProgramSource(Program program, String className) {
    this.program = program;
    this.className = className;
    this.linesAreExact = program.linesAreExact();
  }

  String render() {
    SourceWriter writer = new SourceWriter();
    writer.line("package " + PACKAGE + ";\n");
    writer.line("import demitasse.corpus.CorpusProgram;");
    writer.line("import demitasse.machine.Thrown;");
    writer.line("import java.util.Arrays;");
    writer.line("import java.util.function.*;\n");
    writer.line("/** A random program from seed " + program.seed() + ". */");
    writer.line("public final class " + className + " extends CorpusProgram {");
    String members = members();
    classes(members).forEach(writer::line);
    writer.line(members);
    writer.line("}");
    return writer.toString();
  }

  /** Nested classes that the members need, directly or through each other. */
  private List<String> classes(String members) {
    Map<String, String> missing =
        new LinkedHashMap<>(new ClassSources(program, linesAreExact).render());
    List<String> needed = new ArrayList<>();
    StringBuilder text = new StringBuilder(members);
    boolean found = true;
    while (found) {
      found = false;
      for (String name : List.copyOf(missing.keySet())) {
        if (Texts.mentions(text.toString(), name)) {
          needed.add(missing.get(name));
          text.append(missing.remove(name));
          found = true;
        }
      }
    }
    return needed;
  }

  private String members() {
    SourceWriter writer = new SourceWriter();
    writer.line("private static int fuel;");
    writer.line("private static " + className + " program;");
    for (Field field : program.fieldsOf("")) {
      renderField(writer, field);
    }
    renderLambdas(writer);
    writer.line("");
    if (!program.setup().isEmpty()) {
      writer.line("private " + className + "() {");
      Statement.renderBlock(writer, program.setup(), linesAreExact);
      writer.line("}\n");
    }
    writer.line("public static CorpusProgram create() {");
    writer.line("program = new " + className + "();");
    writer.line("return program;");
    writer.line("}");
    renderRun(writer);
    for (Routine routine : program.routinesOf("")) {
      if (!routine.name().equals("run")) {
        writer.line("");
        renderMethod(writer, routine, linesAreExact);
      }
    }
    if (program.wrap() != Program.Wrap.BARE) {
      new DumpSource(program).render(writer);
    }
    return writer.toString();
  }

  private static void renderField(SourceWriter writer, Field field) {
    writer.line(
        field.modifiers()
            + field.type().text()
            + " "
            + field.name()
            + " = "
            + field.initial().render()
            + ";");
  }

  private void renderRun(SourceWriter writer) {
    Routine run = program.routines().get(0);
    Program.Wrap wrap = program.wrap();
    if (!linesAreExact) {
      wrap = Program.Wrap.CATCH;
    }
    writer.line("\n@Override\nprotected void run() {\nfuel = " + program.fuel() + ";");
    boolean tried = wrap == Program.Wrap.FINALLY || wrap == Program.Wrap.CATCH;
    if (tried) {
      writer.line("try {");
    }
    Statement.renderBlock(writer, run.body(), linesAreExact);
    if (wrap == Program.Wrap.FINALLY) {
      writer.line("} finally {");
    } else if (wrap == Program.Wrap.CATCH) {
      writer.line("} catch (Throwable thrown) {\nput(kind(thrown));\n}");
    }
    if (program.wrap() != Program.Wrap.BARE) {
      writer.line("dump();");
    }
    if (wrap == Program.Wrap.FINALLY) {
      writer.line("}");
    }
    writer.line("}");
  }

  /** A method with its body; a call without fuel left returns at once. */
  static void renderMethod(SourceWriter writer, Routine routine, boolean linesAreExact) {
    if (routine.kind() == Routine.Kind.ABSTRACT) {
      writer.line(routine.header() + ";");
      return;
    }
    writer.line(routine.header() + " {");
    renderBody(writer, routine, linesAreExact);
    writer.line("}");
  }

  private static void renderBody(SourceWriter writer, Routine routine, boolean linesAreExact) {
    Expression result = routine.result();
    String nothing = result == null ? "" : " " + Expression.zero(result.type()).render();
    writer.line("if (fuel-- <= 0) {\nreturn" + nothing + ";\n}");
    Statement.renderBlock(writer, routine.body(), linesAreExact);
    if (result != null) {
      writer.line("return " + result.render() + ";");
    }
  }

  private void renderLambdas(SourceWriter writer) {
    Map<String, List<Routine>> byField = new LinkedHashMap<>();
    for (Routine routine : program.routines()) {
      if (!routine.field().isEmpty()) {
        byField.computeIfAbsent(routine.field(), field -> new ArrayList<>()).add(routine);
      }
    }
    // A lambda may call only those of higher levels, which must be declared before it.
    List<String> backwards = new ArrayList<>(byField.keySet());
    Collections.reverse(backwards);
    backwards.forEach(field -> renderLambdaField(writer, field, byField.get(field)));
  }

  private void renderLambdaField(SourceWriter writer, String field, List<Routine> routines) {
    boolean array = field.contains("[]");
    writer.line("\n" + field + " =" + (array ? " {" : ""));
    for (Routine routine : routines) {
      renderLambda(writer, routine, array ? "," : ";");
    }
    if (array) {
      writer.line("};");
    }
    for (int i = 0; i < routines.size(); i++) {
      Routine routine = routines.get(i);
      if (!routine.captured().isEmpty()) {
        renderFactory(writer, routine);
      }
    }
  }

  private void renderLambda(SourceWriter writer, Routine routine, String end) {
    if (routine.kind() == Routine.Kind.REFERENCE) {
      writer.line(routine.header().replace(Routines.STATIC_METHODS, className) + end);
    } else if (routine.captured().isEmpty()) {
      writer.line(routine.header() + " {");
      renderBody(writer, routine, linesAreExact);
      writer.line("}" + end);
    } else {
      List<String> arguments = routine.captured().stream().map(c -> c.initial().render()).toList();
      writer.line(factory(routine) + "(" + String.join(", ", arguments) + ")" + end);
    }
  }

  private void renderFactory(SourceWriter writer, Routine routine) {
    List<String> parameters =
        routine.captured().stream().map(c -> c.type().text() + " " + c.name()).toList();
    String type = routine.field().replaceFirst("private final (\\w+)\\W.*", "$1");
    writer.line(
        "\nprivate static "
            + type
            + " "
            + factory(routine)
            + "("
            + String.join(", ", parameters)
            + ") {");
    writer.line("return " + routine.header() + " {");
    renderBody(writer, routine, linesAreExact);
    writer.line("};\n}");
  }

  /** The factory's name, unique as the first captured variable's is. */
  private static String factory(Routine routine) {
    return "capturing" + routine.captured().get(0).name();
  }
}
