package demitasse.compiler.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * What one lambda or method reference asks of {@code java.lang.invoke.LambdaMetafactory}.
 *
 * @param methodName the interface method's name
 * @param factoryType captured values to interface
 * @param methodType the interface method's erased type
 * @param implementation the method to call
 * @param instantiatedType the interface method's type with its type arguments
 * @param markers further interfaces, internal names
 * @param bridges further erased types under which the method must exist
 * @param line the line of the expression, or 0 if unknown
 */
record LambdaSite(
    String methodName,
    Type factoryType,
    Type methodType,
    Handle implementation,
    Type instantiatedType,
    List<String> markers,
    List<Type> bridges,
    int line) {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  // LambdaMetafactory.FLAG_SERIALIZABLE, FLAG_MARKERS and FLAG_BRIDGES.
  private static final int FLAG_SERIALIZABLE = 1;
  private static final int FLAG_MARKERS = 2;
  private static final int FLAG_BRIDGES = 4;

  /** The site, or null if the instruction is no lambda or is one that must be serialisable. */
  static LambdaSite of(InvokeDynamicInsnNode instruction, int line) {
    if (!instruction.bsm.getOwner().equals(METAFACTORY)) {
      return null;
    }
    Object[] arguments = instruction.bsmArgs;
    List<String> markers = new ArrayList<>();
    List<Type> bridges = new ArrayList<>();
    if (instruction.bsm.getName().equals("altMetafactory")) {
      int flags = (Integer) arguments[3];
      if ((flags & FLAG_SERIALIZABLE) != 0) {
        return null;
      }
      readExtras(arguments, flags, markers, bridges);
    }
    return new LambdaSite(
        instruction.name,
        Type.getMethodType(instruction.desc),
        (Type) arguments[0],
        (Handle) arguments[1],
        (Type) arguments[2],
        List.copyOf(markers),
        List.copyOf(bridges),
        line);
  }

  private static void readExtras(
      Object[] arguments, int flags, List<String> markers, List<Type> bridges) {
    int next = 4;
    if ((flags & FLAG_MARKERS) != 0) {
      int count = (Integer) arguments[next++];
      for (int i = 0; i < count; i++) {
        markers.add(((Type) arguments[next++]).getInternalName());
      }
    }
    if ((flags & FLAG_BRIDGES) != 0) {
      int count = (Integer) arguments[next++];
      for (int i = 0; i < count; i++) {
        bridges.add((Type) arguments[next++]);
      }
    }
  }

  /** The interface's internal name. */
  String interfaceName() {
    return factoryType.getReturnType().getInternalName();
  }

  /** Types of the captured values. */
  Type[] captures() {
    return factoryType.getArgumentTypes();
  }

  /**
   * The implementation's type with its receiver, if it has one, in front: what it is called with.
   */
  Type implementationType(String caller) {
    Type declared = Type.getMethodType(implementation.getDesc());
    Type owner = Type.getObjectType(implementation.getOwner());
    switch (implementation.getTag()) {
      case Opcodes.H_INVOKESTATIC:
        return declared;
      case Opcodes.H_NEWINVOKESPECIAL:
        return Type.getMethodType(owner, declared.getArgumentTypes());
      case Opcodes.H_INVOKESPECIAL:
        // A method handle of this kind takes the class that holds the lambda, not the superclass.
        return withReceiver(Type.getObjectType(caller), declared);
      default:
        return withReceiver(owner, declared);
    }
  }

  private static Type withReceiver(Type receiver, Type declared) {
    Type[] declaredArguments = declared.getArgumentTypes();
    Type[] arguments = new Type[declaredArguments.length + 1];
    arguments[0] = receiver;
    System.arraycopy(declaredArguments, 0, arguments, 1, declaredArguments.length);
    return Type.getMethodType(declared.getReturnType(), arguments);
  }
}
