package demitasse.compiler.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;

/** What C and assembly are told of the fields that they write: offsets and symbols. */
final class ExternalFields {
  private final Emission emission;

  ExternalFields(Emission emission) {
    this.emission = emission;
  }

  /** A {@code #define} for each instance field, for C and assembly. */
  List<String> offsets() {
    List<String> lines = new ArrayList<>();
    byMacro().forEach((macro, place) -> lines.add("#define " + macro + " " + place.offset));
    return lines;
  }

  /** What makes gcc for the board agree with the offsets. */
  List<String> checks() {
    List<String> lines = new ArrayList<>();
    byMacro()
        .forEach(
            (macro, place) -> {
              String offset = "offsetof(struct " + place.struct + ", " + place.field + ")";
              lines.add("_Static_assert(" + offset + " == " + macro + ", \"" + macro + "\");");
            });
    if (!lines.isEmpty()) {
      lines.add(0, "#if defined(__arm__)");
      lines.add("#endif");
    }
    return lines;
  }

  /** The declarations of the static fields. */
  List<String> declarations() {
    List<String> lines = new ArrayList<>();
    for (FieldReference reference : emission.program.statics().keySet()) {
      FieldHolder field = emission.program.model().resolveField(reference);
      if (Layouts.isExternal(field)) {
        String type = CTypes.stored(field.getType());
        String variable = Layouts.variable(type, true, emission.staticField(field));
        lines.add("extern " + variable + ";");
      }
    }
    return lines;
  }

  private record Place(String struct, String field, int offset) {}

  private Map<String, Place> byMacro() {
    Map<String, Place> places = new TreeMap<>();
    for (String className : new TypeSection(emission).classes()) {
      for (Layouts.Field field : emission.layouts.fields(className)) {
        if (field.isExternal()) {
          String struct = emission.names.struct(className);
          String macro = "DEMITASSE_OFFSET_" + struct + "_" + field.field().getName();
          int offset = emission.layouts.offset(className, field);
          places.put(macro, new Place(struct, field.name(), offset));
        }
      }
    }
    return places;
  }
}
