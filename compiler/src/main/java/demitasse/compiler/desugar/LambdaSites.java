package demitasse.compiler.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The lambdas and method references of one class, each replaced by {@code new} of a class.
 *
 * <p>The n-th site in class file order becomes {@code Outer$$Lambda$n}. A method that only the
 * outer class may call is reached through a static method of the outer class, {@code
 * lambda$access$n}.
 */
final class LambdaSites {
  /** What separates the outer class's name from the number in a lambda class's name. */
  static final String CLASS_MARKER = "$$Lambda$";

  private static final String ACCESSOR_PREFIX = "lambda$access$";

  private final ClassNode outer;
  private final MethodAccess access;
  private final List<ClassNode> classes = new ArrayList<>();
  private final List<MethodNode> accessors = new ArrayList<>();

  LambdaSites(ClassNode outer, MethodAccess access) {
    this.outer = outer;
    this.access = access;
  }

  /** The classes made by {@link #replace}, in order. */
  List<ClassNode> classes() {
    return classes;
  }

  /** Replaces every site; returns whether there was one. */
  boolean replace() {
    for (MethodNode method : outer.methods) {
      replaceIn(method);
    }
    outer.methods.addAll(accessors);
    return !classes.isEmpty();
  }

  private void replaceIn(MethodNode method) {
    int line = 0;
    for (AbstractInsnNode instruction : method.instructions.toArray()) {
      if (instruction instanceof LineNumberNode lineNumber) {
        line = lineNumber.line;
      } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
        LambdaSite site = LambdaSite.of(dynamic, line);
        if (site != null) {
          String lambdaName = outer.name + CLASS_MARKER + classes.size();
          Invocation target = target(site);
          classes.add(new LambdaClass(outer, lambdaName, site, target).build());
          method.instructions.insert(
              dynamic, construction(lambdaName, site.captures(), method.maxLocals));
          method.instructions.remove(dynamic);
        }
      }
    }
  }

  /**
   * {@code new} with arguments that lie on the stack already.
   *
   * <p>They pass through locals above all others. No frame can fall between, so none mentions them.
   */
  private static InsnList construction(String lambdaName, Type[] captures, int firstLocal) {
    InsnList code = new InsnList();
    InsnList loads = new InsnList();
    int local = firstLocal;
    for (Type capture : captures) {
      code.insert(new VarInsnNode(capture.getOpcode(Opcodes.ISTORE), local));
      loads.add(new VarInsnNode(capture.getOpcode(Opcodes.ILOAD), local));
      local += capture.getSize();
    }
    code.add(new TypeInsnNode(Opcodes.NEW, lambdaName));
    code.add(new InsnNode(Opcodes.DUP));
    code.add(loads);
    String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, captures);
    code.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, lambdaName, "<init>", descriptor, false));
    return code;
  }

  /** How the lambda class calls the implementation. */
  private Invocation target(LambdaSite site) {
    Handle handle = site.implementation();
    if (!access.isRestricted(handle)) {
      return Invocation.of(handle, false);
    }
    Type type = site.implementationType(outer.name);
    String name = ACCESSOR_PREFIX + classes.size();
    boolean isInterface = (outer.access & Opcodes.ACC_INTERFACE) != 0;
    // Interfaces have no package-private methods (JVM specification, section 4.6).
    int visibility = isInterface ? Opcodes.ACC_PUBLIC : 0;
    MethodNode accessor =
        new MethodNode(
            visibility | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
            name,
            type.getDescriptor(),
            null,
            null);
    Invocation direct = Invocation.of(handle, access.isOwnPrivate(handle));
    LambdaClass.markLine(accessor, site.line());
    direct.writeBeforeArguments(accessor);
    int local = 0;
    for (Type argument : type.getArgumentTypes()) {
      accessor.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), local);
      local += argument.getSize();
    }
    direct.writeCall(accessor);
    accessor.visitInsn(type.getReturnType().getOpcode(Opcodes.IRETURN));
    accessors.add(accessor);
    return new Invocation(
        Opcodes.INVOKESTATIC, outer.name, name, type.getDescriptor(), isInterface);
  }
}
