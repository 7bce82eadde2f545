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
  private final String symbolPrefix;

  /**
   * @param entryPoints the C names of the methods that the runtime calls
   * @param headerName the file name of the header that declares them
   * @param symbolPrefix what the names start with that the linker sees
   */
  public UnitEmitter(
      WholeProgram program,
      Map<MethodReference, String> entryPoints,
      String headerName,
      String symbolPrefix) {
    this.symbolPrefix = symbolPrefix;
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
      emission = new Emission(program, demands, isComplete, symbolPrefix);
      signatures = new Signatures(emission);
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
      FunctionEmitter emitter = new FunctionEmitter(emission, facts);
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
      lines.addAll(new ExternalFields(emission).checks());
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

    private void addEntryPoints() {
      entryPoints.forEach(
          (method, symbol) -> {
            MethodFacts facts = program.method(method);
            CodeWriter code = new CodeWriter();
            code.at(FunctionEmitter.firstLocation(facts));
            code.add(EntryPointEmitter.definition(emission, signatures, facts, symbol));
            entryFunctions.addAll(code.lines());
          });
    }

    private String header() {
      List<String> lines = new ArrayList<>();
      lines.add("#pragma once");
      ExternalFields external = new ExternalFields(emission);
      lines.addAll(external.offsets());
      lines.add("#ifndef __ASSEMBLER__");
      lines.add("#include <stdint.h>");
      lines.addAll(external.declarations());
      entryPoints.forEach(
          (method, symbol) ->
              lines.add(
                  EntryPointEmitter.prototype(signatures, program.method(method), symbol) + ";"));
      lines.add("#endif");
      return String.join("\n", lines) + "\n";
    }
  }
}
