package demitasse.compiler.emit;

import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.image.ImageObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The exceptions that checks throw: one object of each class, and one C function that throws it.
 */
final class VmExceptions {
  /** One of them: the part of its function's name that tells it apart, and its class. */
  private record VmException(String kind, String className) {
    ImageObject object(WholeProgram program) {
      return program.heap().madeAt(className, className, ImageObject.Origin.EXCEPTION);
    }
  }

  private static final List<VmException> ALL =
      List.of(
          new VmException("null_pointer", "java.lang.NullPointerException"),
          new VmException("array_index_out_of_bounds", "java.lang.ArrayIndexOutOfBoundsException"),
          new VmException("arithmetic", "java.lang.ArithmeticException"),
          new VmException("class_cast", "java.lang.ClassCastException"),
          new VmException("array_store", "java.lang.ArrayStoreException"));

  private VmExceptions() {}

  /** The objects, in a fixed order. */
  static List<ImageObject> objects(WholeProgram program) {
    return ALL.stream().map(exception -> exception.object(program)).toList();
  }

  /** The functions that throw them. */
  static List<String> throwers(Emission emission) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    for (VmException exception : ALL) {
      String object = emission.names.object(exception.object(emission.program));
      lines.add(
          "DEMITASSE_COLD static _Noreturn void demitasse_throw_%s(uint32_t location) {"
              .formatted(exception.kind()));
      lines.add("  %s.location = location;".formatted(object));
      lines.add("  demitasse_throw(&%s);".formatted(object));
      lines.add("}");
    }
    return lines;
  }
}
