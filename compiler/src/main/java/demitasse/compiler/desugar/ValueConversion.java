package demitasse.compiler.desugar;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Conversion of a value between a lambda's interface and its implementation.
 *
 * <p>The rules are those of {@code java.lang.invoke.LambdaMetafactory}, table "Q can be converted
 * to S": widening of primitives, boxing, unboxing with widening, and casts.
 */
final class ValueConversion {
  private static final String OBJECT = "java/lang/Object";
  private static final String NUMBER = "java/lang/Number";

  private static final Map<String, Type> PRIMITIVE_OF_WRAPPER =
      Map.of(
          "java/lang/Boolean", Type.BOOLEAN_TYPE,
          "java/lang/Byte", Type.BYTE_TYPE,
          "java/lang/Short", Type.SHORT_TYPE,
          "java/lang/Character", Type.CHAR_TYPE,
          "java/lang/Integer", Type.INT_TYPE,
          "java/lang/Long", Type.LONG_TYPE,
          "java/lang/Float", Type.FLOAT_TYPE,
          "java/lang/Double", Type.DOUBLE_TYPE);

  private ValueConversion() {}

  /**
   * Writes the conversion of the value on the stack from {@code source} to {@code target}.
   *
   * @param instantiated the source's type once type arguments are known: a value that is not of it
   *     gives a ClassCastException
   */
  static void write(MethodVisitor code, Type source, Type target, Type instantiated) {
    if (source.getSort() == Type.VOID || target.getSort() == Type.VOID) {
      return;
    }
    if (isPrimitive(source)) {
      if (isPrimitive(target)) {
        widen(code, source, target);
      } else {
        box(code, source, target);
      }
      return;
    }
    Type known = source;
    if (!isPrimitive(instantiated)) {
      cast(code, source, instantiated);
      known = instantiated;
    }
    if (isPrimitive(target)) {
      unbox(code, known, target);
    } else {
      cast(code, known, target);
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private static void cast(MethodVisitor code, Type source, Type target) {
    if (!source.equals(target) && !target.getInternalName().equals(OBJECT)) {
      code.visitTypeInsn(Opcodes.CHECKCAST, target.getInternalName());
    }
  }

  private static void box(MethodVisitor code, Type source, Type target) {
    Type primitive = PRIMITIVE_OF_WRAPPER.get(target.getInternalName());
    if (primitive != null) {
      widen(code, source, primitive);
    } else {
      primitive = source;
    }
    String wrapper = wrapperOf(primitive);
    String descriptor = Type.getMethodDescriptor(Type.getObjectType(wrapper), primitive);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, wrapper, "valueOf", descriptor, false);
    cast(code, Type.getObjectType(wrapper), target);
  }

  private static void unbox(MethodVisitor code, Type source, Type target) {
    Type primitive = PRIMITIVE_OF_WRAPPER.get(source.getInternalName());
    if (primitive == null) {
      // Not a wrapper, so a supertype of one: Object, Number, Comparable.
      String holder = isNumber(target) ? NUMBER : wrapperOf(target);
      cast(code, source, Type.getObjectType(holder));
      unboxAs(code, holder, target);
    } else if (isNumber(primitive)) {
      unboxAs(code, source.getInternalName(), target);
    } else {
      unboxAs(code, source.getInternalName(), primitive);
      widen(code, primitive, target);
    }
  }

  private static void unboxAs(MethodVisitor code, String holder, Type primitive) {
    String name = primitive.getClassName() + "Value";
    String descriptor = Type.getMethodDescriptor(primitive);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, holder, name, descriptor, false);
  }

  /** Whether the wrapper class is a {@code Number}, which converts as it unboxes. */
  private static boolean isNumber(Type primitive) {
    return primitive.getSort() != Type.CHAR && primitive.getSort() != Type.BOOLEAN;
  }

  private static String wrapperOf(Type primitive) {
    return switch (primitive.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.BYTE -> "java/lang/Byte";
      case Type.SHORT -> "java/lang/Short";
      case Type.CHAR -> "java/lang/Character";
      case Type.INT -> "java/lang/Integer";
      case Type.LONG -> "java/lang/Long";
      case Type.FLOAT -> "java/lang/Float";
      case Type.DOUBLE -> "java/lang/Double";
      default -> throw new IllegalArgumentException("Not primitive: " + primitive);
    };
  }

  private static void widen(MethodVisitor code, Type source, Type target) {
    int from = source.getSort();
    switch (target.getSort()) {
      case Type.LONG:
        if (from != Type.LONG) {
          code.visitInsn(Opcodes.I2L);
        }
        break;
      case Type.FLOAT:
        if (from != Type.FLOAT) {
          code.visitInsn(from == Type.LONG ? Opcodes.L2F : Opcodes.I2F);
        }
        break;
      case Type.DOUBLE:
        if (from != Type.DOUBLE) {
          code.visitInsn(
              from == Type.LONG ? Opcodes.L2D : from == Type.FLOAT ? Opcodes.F2D : Opcodes.I2D);
        }
        break;
      default:
        // byte, short and char are ints already (JVM specification, section 2.11.1).
        break;
    }
  }
}
