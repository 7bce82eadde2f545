package demitasse.compiler.model;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.teavm.model.ClassHolder;
import org.teavm.model.MethodHolder;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.Parser;

/**
 * Turns the bytes of one class into TeaVM's class model, whose methods are programs in SSA form.
 *
 * <p>TeaVM gives the handlers of a try block to the basic blocks that exist when it reads that
 * block's table entry, so a block that a later entry starts inside would lose its handlers. A jump
 * to each boundary, put in before parsing, makes all of these blocks exist beforehand.
 */
final class ProgramParser {
  private final Parser parser = new Parser(new ReferenceCache());

  ClassHolder parse(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
    for (MethodNode method : node.methods) {
      splitAtTryBoundaries(method);
    }
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    org.teavm.asm.tree.ClassNode teavmNode = new org.teavm.asm.tree.ClassNode();
    new org.teavm.asm.ClassReader(writer.toByteArray()).accept(teavmNode, 0);
    ClassHolder parsed = parser.parseClass(teavmNode);
    for (MethodHolder method : parsed.getMethods()) {
      if (method.getProgram() != null) {
        VariableNames.spread(method.getProgram());
      }
    }
    return parsed;
  }

  private static void splitAtTryBoundaries(MethodNode method) {
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      jumpTo(method.instructions, block.start);
      jumpTo(method.instructions, block.end);
    }
  }

  private static void jumpTo(InsnList instructions, LabelNode label) {
    AbstractInsnNode previous = previousInstruction(label);
    if (previous != null
        && previous.getOpcode() != Opcodes.GOTO
        && hasInstructionAfter(label)
        && fallsThrough(previous)) {
      instructions.insertBefore(label, new JumpInsnNode(Opcodes.GOTO, label));
    }
  }

  private static AbstractInsnNode previousInstruction(AbstractInsnNode node) {
    AbstractInsnNode previous = node.getPrevious();
    while (previous != null && previous.getOpcode() < 0) {
      previous = previous.getPrevious();
    }
    return previous;
  }

  private static boolean hasInstructionAfter(AbstractInsnNode node) {
    AbstractInsnNode next = node.getNext();
    while (next != null && next.getOpcode() < 0) {
      next = next.getNext();
    }
    return next != null;
  }

  private static boolean fallsThrough(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    boolean ends =
        (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN)
            || opcode == Opcodes.ATHROW
            || opcode == Opcodes.TABLESWITCH
            || opcode == Opcodes.LOOKUPSWITCH;
    return !ends;
  }
}
