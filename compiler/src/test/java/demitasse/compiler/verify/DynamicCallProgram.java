package demitasse.compiler.verify;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A board class with a dynamic call that no Java source leads to, assembled by hand. */
final class DynamicCallProgram {
  static final String NAME = "demitasse.refused.DynamicCall";

  private static final String INTERNAL_NAME = NAME.replace('.', '/');
  private static final String BOOTSTRAP_TYPE =
      "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;"
          + "Ljava/lang/invoke/MethodHandle;[Ljava/lang/Object;)Ljava/lang/Object;";

  private DynamicCallProgram() {}

  static byte[] bytes() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER,
        INTERNAL_NAME,
        null,
        "java/lang/Object",
        null);
    writer.visitSource("DynamicCall.java", null);
    writeConstructor(writer);
    writeCreate(writer);
    writeMain(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void writeConstructor(ClassWriter writer) {
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", "()V", null, null);
    code.visitCode();
    line(code, 3);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void writeCreate(ClassWriter writer) {
    String type = "()L" + INTERNAL_NAME + ";";
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    MethodVisitor code = writer.visitMethod(access, "create", type, null, null);
    code.visitCode();
    line(code, 5);
    code.visitTypeInsn(Opcodes.NEW, INTERNAL_NAME);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, INTERNAL_NAME, "<init>", "()V", false);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void writeMain(ClassWriter writer) {
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "main", "()V", null, null);
    code.visitAnnotation("Ldemitasse/machine/EntryPoint;", true).visit("value", "main");
    code.visitCode();
    line(code, 9);
    String owner = "java/lang/invoke/ConstantBootstraps";
    Handle bootstrap = new Handle(Opcodes.H_INVOKESTATIC, owner, "invoke", BOOTSTRAP_TYPE, false);
    code.visitInvokeDynamicInsn("tick", "()V", bootstrap);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void line(MethodVisitor code, int line) {
    Label here = new Label();
    code.visitLabel(here);
    code.visitLineNumber(line, here);
  }
}
