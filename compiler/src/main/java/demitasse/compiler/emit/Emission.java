package demitasse.compiler.emit;

import demitasse.compiler.analysis.WholeProgram;
import java.util.ArrayList;
import java.util.List;
import org.teavm.model.FieldHolder;

/** What all parts of one run of the emitter share. */
final class Emission {
  final WholeProgram program;
  final Demands demands;
  final Names names;
  final CTypes types;
  final Layouts layouts;
  final Objects objects;
  final TypeTests tests;
  final Slots slots;
  final Locations locations = new Locations();
  final CheckCounts checks = new CheckCounts();
  final List<IndirectCall> indirectCalls = new ArrayList<>();

  /**
   * @param demands what an earlier run found to be needed
   * @param isComplete whether there was an earlier run
   * @param symbolPrefix what the names start with that the linker sees
   */
  Emission(WholeProgram program, Demands demands, boolean isComplete, String symbolPrefix) {
    this.program = program;
    this.demands = demands;
    this.names = new Names(symbolPrefix);
    this.types = new CTypes(program, names);
    this.layouts = new Layouts(program, demands, isComplete);
    this.objects = new Objects(program, demands, names, layouts);
    this.tests = new TypeTests(program, demands, names, objects);
    this.slots = new Slots(demands.dispatched());
  }

  /** The C name of a static field. */
  String staticField(FieldHolder field) {
    return Layouts.isExternal(field)
        ? names.externalField(field.getReference())
        : names.staticField(field.getReference());
  }

  /** The classes whose objects tell their class, by the number that stands for each. */
  List<String> sortedTypes() {
    return demands.typedClasses().stream().sorted().toList();
  }
}
