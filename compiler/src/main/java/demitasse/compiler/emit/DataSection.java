package demitasse.compiler.emit;

import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.image.ImageObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;

/**
 * The C objects of the image heap and the static fields: all declarations, then all definitions,
 * then the stores at start-up.
 */
final class DataSection {
  private final Emission emission;
  private final WholeProgram program;
  private final InitialValues values;
  private final InitialStores stores;
  private final List<String> declarations = new ArrayList<>();
  private final List<String> definitions = new ArrayList<>();

  DataSection(Emission emission) {
    this.emission = emission;
    this.program = emission.program;
    this.values = new InitialValues(emission);
    this.stores = new InitialStores(emission, values);
  }

  /** Emits what the code demands, and all that it refers to. */
  void emit() {
    VmExceptions.objects(program).forEach(emission.demands::object);
    program.statics().keySet().forEach(this::emitStatic);
    Set<Integer> done = new HashSet<>();
    while (done.size() < emission.demands.objects().size()) {
      for (int id : List.copyOf(emission.demands.objects())) {
        if (done.add(id)) {
          emitObject(program.heap().object(id));
        }
      }
    }
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(declarations);
    lines.addAll(definitions);
    lines.addAll(stores.function());
    return lines;
  }

  private void emitObject(ImageObject object) {
    String structure = emission.objects.structure(object);
    String declaration = emission.objects.declaration(object);
    String initialiser = values.initialiser(object);
    if (structure != null) {
      declarations.add(structure);
    }
    declarations.add(declaration + ";");
    if (!stores.take(object)) {
      definitions.add(declaration + " = " + initialiser + ";");
    }
  }

  private void emitStatic(FieldReference reference) {
    FieldHolder field = program.model().resolveField(reference);
    boolean isExternal = Layouts.isExternal(field);
    if (!emission.demands.isStored(reference) && !isExternal) {
      return;
    }
    String path = reference.getClassName() + "." + reference.getFieldName();
    Object value = program.heap().staticValue(field);
    String initial = emission.objects.value(field.getType(), value, path);
    String declaration = declaration(field, isExternal);
    declarations.add((isExternal ? "extern " : "") + declaration + ";");
    definitions.add(declaration + " = " + initial + ";");
  }

  /** C sees external fields by name, and changes them: they are volatile, and not static. */
  private String declaration(FieldHolder field, boolean isExternal) {
    String name = emission.staticField(field);
    String variable = Layouts.variable(CTypes.stored(field.getType()), isExternal, name);
    return isExternal ? variable : "static " + variable;
  }
}
