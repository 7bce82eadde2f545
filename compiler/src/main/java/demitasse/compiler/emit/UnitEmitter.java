package demitasse.compiler.emit;

import demitasse.compiler.analysis.MethodFacts;
import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.image.ImageObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;

/**
 * Emits the whole program as one C file.
 *
 * <p>Runs twice: the first run finds out which fields, types, lengths, objects and functions the
 * code needs, the second writes the file with just these.
 */
public final class UnitEmitter {
  private final WholeProgram program;
  private final Map<MethodReference, String> entryPoints;
  private final String headerName;

  /**
   * @param entryPoints the C names of the methods that the runtime calls
   * @param headerName the file name of the header that declares them
   */
  public UnitEmitter(
      WholeProgram program, Map<MethodReference, String> entryPoints, String headerName) {
    this.program = program;
    this.entryPoints = entryPoints;
    this.headerName = headerName;
  }

  /** Emits the program. */
  public EmittedUnit emit() {
    Demands demands = new Demands(program);
    Run first = new Run(demands, false);
    first.run();
    Run second = new Run(demands, true);
    second.run();
    return second.result();
  }

  /** One run over all functions and objects. */
  private final class Run {
    private final Emission emission;
    private final Signatures signatures;
    private final Map<MethodReference, CodeWriter> functions = new LinkedHashMap<>();
    private final List<String> data = new ArrayList<>();

    Run(Demands demands, boolean isComplete) {
      emission = new Emission(program, demands, isComplete);
      signatures = new Signatures(emission, entryPoints);
    }

    void run() {
      entryPoints.keySet().forEach(emission.demands::method);
      for (MethodReference known : List.copyOf(emission.demands.methods())) {
        emitFunction(program.method(known));
      }
      MethodFacts next = emission.demands.nextMethod();
      while (next != null) {
        emitFunction(next);
        next = emission.demands.nextMethod();
      }
      emitObjects();
    }

    private void emitFunction(MethodFacts facts) {
      if (functions.containsKey(facts.method().getReference())) {
        return;
      }
      FunctionEmitter emitter = new FunctionEmitter(emission, signatures, facts);
      functions.put(
          facts.method().getReference(), emitter.emit(signatures.header(facts, emitter)));
    }

    private void emitObjects() {
      emission.demands.object(vmException("NullPointerException"));
      emission.demands.object(vmException("ArrayIndexOutOfBoundsException"));
      emission.demands.object(vmException("ArithmeticException"));
      emission.demands.object(vmException("ClassCastException"));
      emission.demands.object(vmException("ArrayStoreException"));
      Set<Integer> done = new LinkedHashSet<>();
      List<String> definitions = new ArrayList<>();
      emitStatics(definitions);
      while (done.size() < emission.demands.objects().size()) {
        for (int id : List.copyOf(emission.demands.objects())) {
          if (done.add(id)) {
            emitObject(emission.program.heap().object(id), definitions);
          }
        }
      }
      data.addAll(definitions);
    }

    private ImageObject vmException(String name) {
      String className = "java.lang." + name;
      return program.heap().madeAt(className, className, ImageObject.Origin.EXCEPTION);
    }

    private void emitObject(ImageObject object, List<String> definitions) {
      String structure = emission.objects.structure(object);
      String declaration = emission.objects.declaration(object);
      String initialiser = emission.objects.initialiser(object);
      if (structure != null) {
        data.add(structure);
      }
      data.add(declaration + ";");
      definitions.add(declaration + " = " + initialiser + ";");
    }

    private void emitStatics(List<String> definitions) {
      for (FieldReference reference : program.statics().keySet()) {
        FieldHolder field = program.model().resolveField(reference);
        boolean isExternal = Layouts.isExternal(field);
        if (!emission.demands.isStored(reference) && !isExternal) {
          continue;
        }
        String name = emission.names.staticField(reference);
        String path = reference.getClassName() + "." + reference.getFieldName();
        Object value = program.heap().staticValue(field);
        String initial = emission.objects.value(field.getType(), value, path);
        String type = CTypes.stored(field.getType());
        String separator = type.endsWith("*") ? "" : " ";
        String storage = isExternal ? "volatile " : "static ";
        if (isExternal && type.endsWith("*")) {
          storage = "";
          separator = "volatile ";
        }
        data.add((isExternal ? "extern " : "") + storage + type + separator + name + ";");
        definitions.add(storage + type + separator + name + " = " + initial + ";");
      }
    }

    EmittedUnit result() {
      return new EmittedUnit(source(), header(), functions.keySet(), emission);
    }

    private String source() {
      List<String> lines = new ArrayList<>();
      lines.add("#include \"demitasse/runtime.h\"");
      lines.add("#include \"" + headerName + "\"");
      lines.add("#pragma GCC diagnostic ignored \"-Wincompatible-pointer-types\"");
      lines.add("#pragma GCC diagnostic ignored \"-Wdiscarded-qualifiers\"");
      lines.add("");
      addStructures(lines);
      addPrototypes(lines);
      addTypes(lines);
      lines.addAll(data);
      addLocations(lines);
      addThrowers(lines);
      lines.add("");
      functions.values().forEach(function -> lines.addAll(function.lines()));
      addEntryPoints(lines);
      return String.join("\n", lines) + "\n";
    }

    private void addStructures(List<String> lines) {
      Set<String> classes = new LinkedHashSet<>();
      for (ImageObject object : program.heap().objects()) {
        if (!object.isArray() && !object.isString()
            && program.model().find(object.className()) != null) {
          classes.addAll(program.model().superclassesFirst(object.className()));
          classes.add(object.className());
        }
      }
      for (String className : classes) {
        lines.add("struct " + emission.names.struct(className) + " {");
        boolean isThrowable = emission.layouts.isThrowable(className);
        boolean hasType = emission.layouts.hasType(className);
        if (hasType) {
          lines.add("  const struct demitasse_type *type;");
        }
        if (isThrowable) {
          lines.add("  uint32_t location;");
        }
        List<Layouts.Field> fields = emission.layouts.fields(className);
        fields.forEach(field -> lines.add("  " + field.declaration()));
        if (fields.isEmpty() && !hasType) {
          lines.add("  uint8_t empty;");
        }
        lines.add("};");
      }
    }

    private void addPrototypes(List<String> lines) {
      lines.add("");
      for (MethodReference method : functions.keySet()) {
        lines.add(signatures.header(program.method(method), null) + ";");
      }
    }

    private void addTypes(List<String> lines) {
      lines.add("");
      List<String> classes = new ArrayList<>(emission.demands.typedClasses());
      classes.sort(Comparator.naturalOrder());
      List<String> typeNames = new ArrayList<>();
      for (String className : classes) {
        List<MethodReference> table = emission.slots.table(className);
        List<String> methods = new ArrayList<>();
        for (MethodReference method : table) {
          methods.add(
              method == null ? "0" : "(void (*)(void)) " + emission.names.method(method));
        }
        int size = Math.max(1, methods.size());
        String body = methods.isEmpty() ? "" : ", { " + String.join(", ", methods) + " }";
        String name = emission.names.type(className);
        String members = methods.isEmpty() ? "" : " void (*methods[" + size + "])(void);";
        lines.add("static const struct { uint32_t id;" + members + " } " + name
            + " = { " + typeNames.size() + body + " };");
        typeNames.add("\"" + className + "\"");
      }
      String all = typeNames.isEmpty() ? "0" : String.join(", ", typeNames);
      lines.add("__attribute__((unused)) static const char *const demitasse_type_names[] = { "
          + all + " };");
    }

    private void addLocations(List<String> lines) {
      lines.add("");
      List<String> files = emission.locations.files();
      StringBuilder table = new StringBuilder();
      for (int i = 0; i < files.size(); i++) {
        String name = files.get(i);
        lines.add("static const struct { uint32_t length; char bytes[" + (name.length() + 1)
            + "]; } demitasse_file_" + i + " = { " + name.length() + ", \"" + name + "\" };");
        table.append(i == 0 ? "" : ", ").append("(const void *) &demitasse_file_").append(i);
      }
      String empty = files.isEmpty() ? "0" : table.toString();
      lines.add("__attribute__((unused)) static const struct demitasse_string *const "
          + "demitasse_files[] = { " + empty + " };");
      StringBuilder places = new StringBuilder();
      for (int[] place : emission.locations.places()) {
        places.append("{ ").append(place[0]).append(", ").append(place[1]).append(" }, ");
      }
      lines.add("__attribute__((unused)) static const struct demitasse_location "
          + "demitasse_locations[] = { " + (places.length() == 0 ? "{ 0, 0 }" : places) + " };");
    }

    private void addThrowers(List<String> lines) {
      lines.add("");
      addThrower(lines, "null_pointer", "NullPointerException");
      addThrower(lines, "array_index_out_of_bounds", "ArrayIndexOutOfBoundsException");
      addThrower(lines, "arithmetic", "ArithmeticException");
      addThrower(lines, "class_cast", "ClassCastException");
      addThrower(lines, "array_store", "ArrayStoreException");
    }

    private void addThrower(List<String> lines, String kind, String exception) {
      String object = emission.names.object(vmException(exception));
      lines.add("DEMITASSE_COLD static _Noreturn void demitasse_throw_" + kind
          + "(uint32_t location) { " + object + ".location = location; demitasse_throw(&" + object
          + "); }");
    }

    private void addEntryPoints(List<String> lines) {
      entryPoints.forEach(
          (method, symbol) -> {
            MethodFacts facts = program.method(method);
            lines.add(EntryPointEmitter.definition(emission, signatures, facts, symbol));
          });
    }

    private String header() {
      List<String> lines = new ArrayList<>();
      lines.add("#pragma once");
      lines.add("#include <stdint.h>");
      entryPoints.forEach(
          (method, symbol) ->
              lines.add(
                  EntryPointEmitter.prototype(signatures, program.method(method), symbol) + ";"));
      return String.join("\n", lines) + "\n";
    }
  }
}
