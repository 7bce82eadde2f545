package demitasse.compiler.emit;

import demitasse.compiler.analysis.MethodFacts;
import demitasse.compiler.analysis.WholeProgram;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.MethodReference;

/**
 * Emits the whole program as one C file.
 *
 * <p>Runs several times: the first runs find out which fields, types, lengths, objects and
 * functions the code needs, the last writes the file with just these.
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
    int known;
    do {
      known = demands.size();
      new Run(demands, false).run();
    } while (demands.size() != known);
    Run last = new Run(demands, true);
    last.run();
    return last.result();
  }

  /** One run over all functions and objects. */
  private final class Run {
    private final Emission emission;
    private final Signatures signatures;
    private final DataSection data;
    private final Map<MethodReference, CodeWriter> functions = new LinkedHashMap<>();
    private final List<String> entryFunctions = new ArrayList<>();

    Run(Demands demands, boolean isComplete) {
      emission = new Emission(program, demands, isComplete);
      signatures = new Signatures(emission, entryPoints);
      data = new DataSection(emission);
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
      addEntryPoints();
      data.emit();
    }

    private void emitFunction(MethodFacts facts) {
      if (functions.containsKey(facts.method().getReference())) {
        return;
      }
      FunctionEmitter emitter = new FunctionEmitter(emission, signatures, facts);
      functions.put(facts.method().getReference(), emitter.emit(signatures.header(facts, emitter)));
    }

    EmittedUnit result() {
      return new EmittedUnit(source(), header(), functions.keySet(), entryPoints, emission);
    }

    private String source() {
      List<String> lines = new ArrayList<>();
      lines.add("#include \"demitasse/runtime.h\"");
      lines.add("#include \"" + headerName + "\"");
      lines.add("#pragma GCC diagnostic ignored \"-Wincompatible-pointer-types\"");
      lines.add("#pragma GCC diagnostic ignored \"-Wdiscarded-qualifiers\"");
      lines.add("");
      TypeSection types = new TypeSection(emission);
      lines.addAll(types.structures());
      addPrototypes(lines);
      lines.addAll(types.constants());
      lines.addAll(data.lines());
      lines.addAll(LocationSection.lines(emission.locations));
      lines.addAll(VmExceptions.throwers(emission));
      lines.add("");
      functions.values().forEach(function -> lines.addAll(function.lines()));
      lines.addAll(entryFunctions);
      return String.join("\n", lines) + "\n";
    }

    private void addPrototypes(List<String> lines) {
      lines.add("");
      for (MethodReference method : functions.keySet()) {
        lines.add(signatures.header(program.method(method), null) + ";");
      }
    }

<<<<<<< HEAD
    private void addEntryPoints() {
      entryPoints.forEach(
          (method, symbol) -> {
            MethodFacts facts = program.method(method);
            entryFunctions.add(
                EntryPointEmitter.definition(emission, signatures, facts, symbol));
=======
    private void addTypes(List<String> lines) {
      lines.add("");
      List<String> typeNames = new ArrayList<>();
      for (String className : emission.sortedTypes()) {
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
            CodeWriter code = new CodeWriter();
            code.at(FunctionEmitter.firstLocation(facts));
            code.add(EntryPointEmitter.definition(emission, signatures, facts, symbol));
            lines.addAll(code.lines());
>>>>>>> report
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
