package demitasse.compiler.emit;

import demitasse.compiler.analysis.TypeNames;
import demitasse.compiler.image.ImageObject;
import java.util.ArrayList;
import java.util.List;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;

/** The sizes of the emitted variables on the board. */
final class Footprint {
  private static final int WORD = 4;

  private final Emission emission;

  Footprint(Emission emission) {
    this.emission = emission;
  }

  /** All variables: objects in the order of discovery, then static fields, then type tables. */
  List<PlacedObject> objects() {
    List<PlacedObject> placed = new ArrayList<>();
    emission.demands.objects().stream()
        .sorted()
        .map(emission.program.heap()::object)
        .forEach(object -> placed.add(place(object)));
    for (FieldReference reference : emission.program.statics().keySet()) {
      FieldHolder field = emission.program.model().resolveField(reference);
      if (emission.demands.isStored(reference) || Layouts.isExternal(field)) {
        String path = reference.getClassName() + "." + reference.getFieldName();
        String symbol = emission.staticField(field);
        int bytes = CTypes.size(field.getType());
        placed.add(new PlacedObject(symbol, "static fields", path, false, bytes));
      }
    }
    for (String className : emission.sortedTypes()) {
      int bytes = WORD + WORD * emission.slots.table(className).size();
      String symbol = emission.names.type(className);
      placed.add(new PlacedObject(symbol, "type tables", className, true, bytes));
    }
    return placed;
  }

  private PlacedObject place(ImageObject object) {
    boolean isText = object.isString();
    return new PlacedObject(
        emission.names.object(object),
        isText ? "java.lang.String" : TypeNames.of(object.type()),
        object.path(),
        emission.objects.isConstant(object),
        bytes(object));
  }

  /** The size of an object on the board. */
  int bytes(ImageObject object) {
    if (object.isString()) {
      int length = object.value() == null ? 0 : ((String) object.value()).length();
      return Layouts.align(WORD + Math.max(1, length), WORD);
    }
    return object.isArray() ? arrayBytes(object) : emission.layouts.size(object.className());
  }

  private int arrayBytes(ImageObject array) {
    int item = CTypes.size(array.itemType());
    int items = item * Math.max(1, array.length());
    return emission.demands.hasLength(array)
        ? Layouts.align(Layouts.align(WORD, item) + items, Math.max(WORD, item))
        : items;
  }
}
