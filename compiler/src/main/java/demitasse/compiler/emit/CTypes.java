package demitasse.compiler.emit;

import demitasse.compiler.analysis.Value;
import demitasse.compiler.analysis.WholeProgram;
import demitasse.compiler.image.ImageHeap;
import demitasse.compiler.image.ImageObject;
import java.util.List;
import org.teavm.model.ValueType;

/** The C types of fields, elements and references. */
final class CTypes {
  private final WholeProgram program;
  private final Names names;

  CTypes(WholeProgram program, Names names) {
    this.program = program;
    this.names = names;
  }

  /** The type in which a field or element is stored. */
  static String stored(ValueType type) {
    if (!(type instanceof ValueType.Primitive primitive)) {
      return "void *";
    }
    switch (primitive.getKind()) {
      case BOOLEAN:
        return "uint8_t";
      case BYTE:
        return "int8_t";
      case SHORT:
        return "int16_t";
      case CHARACTER:
        return "uint16_t";
      case LONG:
        return "int64_t";
      default:
        return "int32_t";
    }
  }

  /** The size on the board, in bytes. */
  static int size(ValueType type) {
    switch (stored(type)) {
      case "int8_t":
      case "uint8_t":
        return 1;
      case "int16_t":
      case "uint16_t":
        return 2;
      case "int64_t":
        return 8;
      default:
        return 4;
    }
  }

  /** The pointer type that fits all objects a reference may refer to. */
  String pointer(Value value) {
    String type = null;
    for (int id : value.objects().stream().filter(i -> i != ImageHeap.NULL).toArray()) {
      String next = pointer(program.heap().object(id), type);
      if (next.equals("void *")) {
        return next;
      }
      type = next;
    }
    return type == null ? "void *" : type.startsWith("class ") ? structPointer(type) : type;
  }

  private String structPointer(String type) {
    return "struct " + names.struct(type.substring("class ".length())) + " *";
  }

  private String pointer(ImageObject object, String soFar) {
    String own;
    if (object.isString()) {
      own = "struct demitasse_string *";
    } else if (object.isArray()) {
      own =
          stored(object.itemType())
              + (object.itemType() instanceof ValueType.Primitive ? " *" : "*");
    } else {
      own = "class " + object.className();
    }
    if (soFar == null || soFar.equals(own)) {
      return own;
    }
    if (!own.startsWith("class ") || !soFar.startsWith("class ")) {
      return "void *";
    }
    return commonClass(own.substring("class ".length()), soFar.substring("class ".length()));
  }

  private String commonClass(String first, String second) {
    List<String> ancestors = program.model().superclassesFirst(first);
    for (int i = ancestors.size() - 1; i >= 0; i--) {
      if (program.model().isSubclass(second, ancestors.get(i))) {
        return "class " + ancestors.get(i);
      }
    }
    return "void *";
  }
}
