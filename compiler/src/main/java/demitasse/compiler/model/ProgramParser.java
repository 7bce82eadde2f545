package demitasse.compiler.model;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.teavm.model.ClassHolder;
import org.teavm.model.MethodHolder;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.Parser;

/**
 * Turns the bytes of one class into TeaVM's class model, whose methods are programs in SSA form.
 *
 * <p>Two faults of TeaVM's parser are avoided by changing the code that it is given.
 *
 * <p>TeaVM gives the handlers of a try block to the basic blocks that exist when it reads that
 * block's table entry, so a block that a later entry starts inside would lose its handlers. A jump
 * to each boundary, put in before parsing, makes all of these blocks exist beforehand.
 *
 * <p>A local variable that a try block sets gets a phi in the handler only if TeaVM has met an
 * earlier assignment, and it does not meet them in order: with two assignments in branches before
 * the try block, the handler would see the new value. A first assignment at the method's start,
 * which nothing reads, is always met first.
 */
final class ProgramParser {
  private final Parser parser = new Parser(new ReferenceCache());

  ClassHolder parse(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
    for (MethodNode method : node.methods) {
      splitAtTryBoundaries(method);
      initialiseLocalsSetInTry(method);
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

  private static void initialiseLocalsSetInTry(MethodNode method) {
    Set<Integer> locals = new TreeSet<>();
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      for (AbstractInsnNode node = block.start; node != block.end; node = node.getNext()) {
        boolean stores = node.getOpcode() >= Opcodes.ISTORE && node.getOpcode() <= Opcodes.ASTORE;
        if (stores) {
          locals.add(((VarInsnNode) node).var);
        }
      }
    }
    int parameterSlots = Type.getArgumentsAndReturnSizes(method.desc) >> 2;
    int firstLocal =
        (method.access & Opcodes.ACC_STATIC) != 0 ? parameterSlots - 1 : parameterSlots;
    InsnList assignments = new InsnList();
    for (int local : locals) {
      if (local >= firstLocal) {
        assignments.add(new InsnNode(Opcodes.ICONST_0));
        assignments.add(new VarInsnNode(Opcodes.ISTORE, local));
      }
    }
    method.instructions.insert(assignments);
    method.maxStack = Math.max(method.maxStack, 1);
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
