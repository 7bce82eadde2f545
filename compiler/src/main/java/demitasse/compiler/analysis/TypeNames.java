package demitasse.compiler.analysis;

import java.util.Locale;
import java.util.Set;
import org.teavm.model.PrimitiveType;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.NumericOperandType;

/** Names of types as messages and the emitted C show them. */
public final class TypeNames {
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double");

  private TypeNames() {}

  /** {@code int}, {@code demitasse.kernel.Process}, {@code byte[][]}. */
  public static String of(ValueType type) {
    return element(type) + "[]".repeat(dimensions(type));
  }

  /** The type without its array dimensions. */
  public static String element(ValueType type) {
    if (type instanceof ValueType.Array array) {
      return element(array.getItemType());
    }
    if (type instanceof ValueType.Object object) {
      return object.getClassName();
    }
    if (type instanceof ValueType.Primitive primitive) {
      return primitive
          .getKind()
          .name()
          .toLowerCase(Locale.ROOT)
          .replace("character", "char")
          .replace("integer", "int");
    }
    return "void";
  }

  static int dimensions(ValueType type) {
    return type instanceof ValueType.Array array ? 1 + dimensions(array.getItemType()) : 0;
  }

  static String of(NumericOperandType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  static boolean isPrimitive(String name) {
    return PRIMITIVES.contains(name);
  }

  public static boolean isFloating(ValueType type) {
    if (!(type instanceof ValueType.Primitive primitive)) {
      return false;
    }
    PrimitiveType kind = primitive.getKind();
    return kind == PrimitiveType.FLOAT || kind == PrimitiveType.DOUBLE;
  }

  /** Whether the class was made from a lambda or method reference. */
  public static boolean isLambda(String className) {
    return className.contains("$$Lambda$");
  }
}
