package demitasse.compiler.desugar;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A call instruction; a constructor call makes its object first.
 *
 * @param opcode one of the invoke instructions
 */
record Invocation(int opcode, String owner, String name, String descriptor, boolean isInterface) {
  /**
   * The instruction that does what a method handle does.
   *
   * @param isOwnPrivate whether the method is a private one of the class that has the instruction:
   *     then the call is direct, whatever a subclass declares under the same name
   */
  static Invocation of(Handle handle, boolean isOwnPrivate) {
    int opcode =
        switch (handle.getTag()) {
          case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
          case Opcodes.H_INVOKEVIRTUAL ->
              isOwnPrivate ? Opcodes.INVOKESPECIAL : Opcodes.INVOKEVIRTUAL;
          case Opcodes.H_INVOKEINTERFACE ->
              isOwnPrivate ? Opcodes.INVOKESPECIAL : Opcodes.INVOKEINTERFACE;
          case Opcodes.H_INVOKESPECIAL, Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
          default -> throw new IllegalArgumentException("Not a method: " + handle);
        };
    return new Invocation(
        opcode, handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
  }

  /** Writes what must come before the arguments: {@code new} for a constructor. */
  void writeBeforeArguments(MethodVisitor method) {
    if (name.equals("<init>")) {
      method.visitTypeInsn(Opcodes.NEW, owner);
      method.visitInsn(Opcodes.DUP);
    }
  }

  /** Writes the call. */
  void writeCall(MethodVisitor method) {
    method.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
  }
}
