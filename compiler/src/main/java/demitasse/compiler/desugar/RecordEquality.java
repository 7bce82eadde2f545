package demitasse.compiler.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The {@code equals} that a record gets from the language, as code that compares its components.
 *
 * <p>Records with a float or double component keep the dynamic call, and so do {@code hashCode} and
 * {@code toString}: they work at build time and are refused in code that the board reaches.
 */
final class RecordEquality {
  private static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";
  private static final String METHOD = "record$equals";
  private static final String OBJECT = "java/lang/Object";

  /** Local variables of the method: the two records, and the component at hand of each. */
  private static final int THIS = 0;

  private static final int OTHER = 2;
  private static final int FIRST = 3;
  private static final int SECOND = 4;

  private RecordEquality() {}

  /** Replaces the dynamic call, if the class has one; returns whether it did. */
  static boolean replace(ClassNode node) {
    List<MethodNode> added = new ArrayList<>();
    for (MethodNode method : node.methods) {
      int line = 0;
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof LineNumberNode lineNumber) {
          line = lineNumber.line;
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic && isEquals(dynamic)) {
          // Only the compiler-made equals has this call, so one method is enough.
          added.add(comparison(node, dynamic, line));
          method.instructions.set(
              dynamic,
              new MethodInsnNode(Opcodes.INVOKESTATIC, node.name, METHOD, dynamic.desc, false));
        }
      }
    }
    node.methods.addAll(added);
    return !added.isEmpty();
  }

  private static boolean isEquals(InvokeDynamicInsnNode dynamic) {
    if (!dynamic.bsm.getOwner().equals(BOOTSTRAP) || !dynamic.name.equals("equals")) {
      return false;
    }
    for (Handle component : components(dynamic)) {
      int sort = Type.getType(component.getDesc()).getSort();
      if (sort == Type.FLOAT || sort == Type.DOUBLE) {
        return false;
      }
    }
    return true;
  }

  /** Getters of the components' fields: all arguments after the class and the names. */
  private static List<Handle> components(InvokeDynamicInsnNode dynamic) {
    List<Handle> components = new ArrayList<>();
    for (int i = 2; i < dynamic.bsmArgs.length; i++) {
      components.add((Handle) dynamic.bsmArgs[i]);
    }
    return components;
  }

  private static MethodNode comparison(ClassNode node, InvokeDynamicInsnNode dynamic, int line) {
    MethodNode code =
        new MethodNode(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
            METHOD,
            dynamic.desc,
            null,
            null);
    Object[] parameters = {node.name, OBJECT};
    LambdaClass.markLine(code, line);
    Label different = new Label();
    Label other = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitJumpInsn(Opcodes.IF_ACMPNE, other);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(other);
    code.visitFrame(Opcodes.F_NEW, 2, parameters, 0, new Object[0]);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, node.name);
    code.visitJumpInsn(Opcodes.IFEQ, different);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.CHECKCAST, node.name);
    code.visitVarInsn(Opcodes.ASTORE, 2);
    for (Handle component : components(dynamic)) {
      compare(code, node.name, component, different);
    }
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(different);
    code.visitFrame(Opcodes.F_NEW, 2, parameters, 0, new Object[0]);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
    return code;
  }

  private static void compare(
      MethodVisitor code, String record, Handle component, Label different) {
    for (int local : new int[] {THIS, OTHER}) {
      code.visitVarInsn(Opcodes.ALOAD, local);
      code.visitFieldInsn(
          Opcodes.GETFIELD, component.getOwner(), component.getName(), component.getDesc());
    }
    int sort = Type.getType(component.getDesc()).getSort();
    if (sort == Type.LONG) {
      code.visitInsn(Opcodes.LCMP);
      code.visitJumpInsn(Opcodes.IFNE, different);
    } else if (sort < Type.ARRAY) {
      code.visitJumpInsn(Opcodes.IF_ICMPNE, different);
    } else {
      compareReferences(code, record, different);
    }
  }

  /**
   * Compares as {@code Objects.equals}, but without calling it: records within records would all go
   * through that one method, which the rule against recursion takes for a cycle.
   */
  private static void compareReferences(MethodVisitor code, String record, Label different) {
    Label next = new Label();
    Object[] locals = {record, OBJECT, record, OBJECT, OBJECT};
    code.visitVarInsn(Opcodes.ASTORE, SECOND);
    code.visitVarInsn(Opcodes.ASTORE, FIRST);
    code.visitVarInsn(Opcodes.ALOAD, FIRST);
    code.visitVarInsn(Opcodes.ALOAD, SECOND);
    code.visitJumpInsn(Opcodes.IF_ACMPEQ, next);
    code.visitVarInsn(Opcodes.ALOAD, FIRST);
    code.visitJumpInsn(Opcodes.IFNULL, different);
    code.visitVarInsn(Opcodes.ALOAD, FIRST);
    code.visitVarInsn(Opcodes.ALOAD, SECOND);
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, OBJECT, "equals", "(Ljava/lang/Object;)Z", false);
    code.visitJumpInsn(Opcodes.IFEQ, different);
    code.visitLabel(next);
    code.visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
  }
}
