package demitasse.compiler.emit;

import demitasse.compiler.image.ImageObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The function that stores what is not zero in objects that are zero for the most part.
 *
 * <p>Such an object lies in .bss, without an initialiser. In .data, each of its bytes would be in
 * flash a second time; a buffer with its length in front is the usual case.
 */
final class InitialStores {
  /** Thumb code that loads an object's address (2 bytes), and the address in the literal pool. */
  private static final int ADDRESS_BYTES = 6;

  /** Thumb code that loads a word, at worst from the literal pool, and stores it. */
  private static final int STORE_BYTES = 8;

  /** What must be saved in flash for an object's initialiser to become code. */
  private static final int LEAST_SAVING_BYTES = 16;

  private static final int WORD = 4;

  private final Emission emission;
  private final InitialValues values;
  private final Footprint footprint;
  private final List<String> statements = new ArrayList<>();

  InitialStores(Emission emission, InitialValues values) {
    this.emission = emission;
    this.values = values;
    this.footprint = new Footprint(emission);
  }

  /** Stores the object's values at start-up, if that takes less flash than an initialiser. */
  boolean take(ImageObject object) {
    if (emission.objects.isConstant(object)) {
      return false;
    }
    List<InitialValues.Part> parts = values.nonzeroParts(object);
    int codeBytes = ADDRESS_BYTES;
    for (InitialValues.Part part : parts) {
      codeBytes += STORE_BYTES * Math.max(1, part.bytes() / WORD);
    }
    // Without any values gcc puts the object into .bss by itself.
    if (parts.isEmpty() || footprint.bytes(object) - codeBytes < LEAST_SAVING_BYTES) {
      return false;
    }
    String name = emission.names.object(object);
    parts.forEach(part -> statements.add("  " + name + part.place() + " = " + part.value() + ";"));
    return true;
  }

  /**
   * The function, if there is anything to store.
   *
   * <p>On the board startup.c calls it; a shared library of the host has no start-up of ours.
   */
  List<String> function() {
    if (statements.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    String header = "void " + emission.names.initialValues() + "(void)";
    lines.add("#if !defined(__arm__)");
    lines.add("__attribute__((constructor)) " + header + ";");
    lines.add("#endif");
    lines.add(header + " {");
    lines.addAll(statements);
    lines.add("}");
    return lines;
  }
}
