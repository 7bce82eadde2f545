package demitasse.compiler.desugar;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/** The class of one lambda: a field per captured value, and the interface's method. */
final class LambdaClass {
  private static final String FIELD_PREFIX = "capture";

  private final ClassNode outer;
  private final ClassNode node = new ClassNode();
  private final LambdaSite site;
  private final Invocation target;

  LambdaClass(ClassNode outer, String name, LambdaSite site, Invocation target) {
    this.outer = outer;
    this.site = site;
    this.target = target;
    node.name = name;
  }

  /** Builds the class. */
  ClassNode build() {
    Set<String> interfaces = new LinkedHashSet<>();
    interfaces.add(site.interfaceName());
    interfaces.addAll(site.markers());
    int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    node.visit(
        outer.version,
        access,
        node.name,
        null,
        "java/lang/Object",
        interfaces.toArray(new String[0]));
    node.visitSource(outer.sourceFile, null);
    Type[] captures = site.captures();
    for (int i = 0; i < captures.length; i++) {
      node.visitField(
              Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
              FIELD_PREFIX + i,
              captures[i].getDescriptor(),
              null,
              null)
          .visitEnd();
    }
    writeConstructor(captures);
    writeMethod(Opcodes.ACC_PUBLIC, site.methodType());
    for (Type bridge : new LinkedHashSet<>(site.bridges())) {
      if (!bridge.equals(site.methodType())) {
        writeMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_BRIDGE, bridge);
      }
    }
    return node;
  }

  private void writeConstructor(Type[] captures) {
    String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, captures);
    MethodVisitor code = node.visitMethod(0, "<init>", descriptor, null, null);
    code.visitCode();
    markLine(code, site.line());
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    int local = 1;
    for (int i = 0; i < captures.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(captures[i].getOpcode(Opcodes.ILOAD), local);
      code.visitFieldInsn(
          Opcodes.PUTFIELD, node.name, FIELD_PREFIX + i, captures[i].getDescriptor());
      local += captures[i].getSize();
    }
    code.visitInsn(Opcodes.RETURN);
    code.visitEnd();
  }

  /** The interface's method under one of its erased types: the same body, other conversions. */
  private void writeMethod(int access, Type type) {
    MethodVisitor code =
        node.visitMethod(access, site.methodName(), type.getDescriptor(), null, null);
    code.visitCode();
    markLine(code, site.line());
    target.writeBeforeArguments(code);
    Type[] captures = site.captures();
    for (int i = 0; i < captures.length; i++) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(
          Opcodes.GETFIELD, node.name, FIELD_PREFIX + i, captures[i].getDescriptor());
    }
    Type implementation = site.implementationType(outer.name);
    writeArguments(code, type, implementation.getArgumentTypes(), captures.length);
    target.writeCall(code);
    writeReturn(code, implementation.getReturnType(), type.getReturnType());
    code.visitEnd();
  }

  private void writeArguments(MethodVisitor code, Type type, Type[] accepted, int captureCount) {
    Type[] passed = type.getArgumentTypes();
    Type[] instantiated = site.instantiatedType().getArgumentTypes();
    int local = 1;
    for (int i = 0; i < passed.length; i++) {
      code.visitVarInsn(passed[i].getOpcode(Opcodes.ILOAD), local);
      ValueConversion.write(code, passed[i], accepted[captureCount + i], instantiated[i]);
      local += passed[i].getSize();
    }
  }

  private static void writeReturn(MethodVisitor code, Type returned, Type expected) {
    if (expected.getSort() == Type.VOID && returned.getSort() != Type.VOID) {
      code.visitInsn(returned.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    } else {
      ValueConversion.write(code, returned, expected, expected);
    }
    code.visitInsn(expected.getOpcode(Opcodes.IRETURN));
  }

  /** Gives the code that follows the line of the lambda, so that errors can be located. */
  static void markLine(MethodVisitor code, int line) {
    if (line > 0) {
      Label here = new Label();
      code.visitLabel(here);
      code.visitLineNumber(line, here);
    }
  }
}
