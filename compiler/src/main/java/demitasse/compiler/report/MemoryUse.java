package demitasse.compiler.report;

import demitasse.compiler.emit.PlacedObject;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * How many variables of one kind the image has in flash and in RAM, and their bytes.
 *
 * @param kind a class, a type of array, "static fields" or "type tables"
 */
record MemoryUse(String kind, int flashObjects, int flashBytes, int ramObjects, int ramBytes) {
  private static final MemoryUse NOTHING = new MemoryUse("", 0, 0, 0, 0);

  /** The sums by kind, sorted by kind. */
  static List<MemoryUse> byKind(Collection<PlacedObject> objects) {
    TreeMap<String, MemoryUse> sums = new TreeMap<>();
    for (PlacedObject object : objects) {
      sums.merge(object.kind(), NOTHING.with(object), (sum, one) -> sum.with(object));
    }
    return List.copyOf(sums.values());
  }

  /** The sum of all. */
  static MemoryUse total(Collection<PlacedObject> objects) {
    MemoryUse sum = NOTHING;
    for (PlacedObject object : objects) {
      sum = sum.with(object);
    }
    return new MemoryUse("all", sum.flashObjects, sum.flashBytes, sum.ramObjects, sum.ramBytes);
  }

  private MemoryUse with(PlacedObject object) {
    int bytes = object.bytes();
    return object.isConstant()
        ? new MemoryUse(object.kind(), flashObjects + 1, flashBytes + bytes, ramObjects, ramBytes)
        : new MemoryUse(object.kind(), flashObjects, flashBytes, ramObjects + 1, ramBytes + bytes);
  }
}
