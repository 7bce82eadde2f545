package demitasse.compiler.desugar;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableAnnotationNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Copies of parameters that a method assigns to, made at its entry and used in their place.
 *
 * <p>Every use of such a parameter's slots is renamed to fresh slots above all others, in code,
 * frames and the debugger's tables; the slots of the parameter itself are dead after the copy.
 */
final class ParameterCopies {
  private final MethodNode method;

  /** The slot to use in place of a slot; a slot that is kept maps to itself. */
  private final int[] renamed;

  private ParameterCopies(MethodNode method) {
    this.method = method;
    renamed = new int[method.maxLocals];
    for (int slot = 0; slot < renamed.length; slot++) {
      renamed[slot] = slot;
    }
  }

  /** Inserts the copies into every method of a class; returns whether there was one. */
  static boolean insert(ClassNode node) {
    boolean changed = false;
    for (MethodNode method : node.methods) {
      if (method.instructions.size() > 0) {
        changed |= new ParameterCopies(method).insert();
      }
    }
    return changed;
  }

  private boolean insert() {
    InsnList copies = new InsnList();
    boolean[] assigned = assignedSlots();
    int slot = (method.access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
    int fresh = method.maxLocals;
    for (Type parameter : Type.getArgumentTypes(method.desc)) {
      int size = parameter.getSize();
      if (assigned[slot] || (size == 2 && assigned[slot + 1])) {
        copies.add(new VarInsnNode(parameter.getOpcode(Opcodes.ILOAD), slot));
        copies.add(new VarInsnNode(parameter.getOpcode(Opcodes.ISTORE), fresh));
        for (int i = 0; i < size; i++) {
          renamed[slot + i] = fresh + i;
        }
        fresh += size;
      }
      slot += size;
    }
    if (copies.size() == 0) {
      return false;
    }
    renameInCode(fresh);
    renameInTables();
    insertAtEntry(copies);
    method.maxLocals = fresh;
    return true;
  }

  private boolean[] assignedSlots() {
    boolean[] assigned = new boolean[method.maxLocals];
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof IincInsnNode increment) {
        assigned[increment.var] = true;
      } else if (instruction instanceof VarInsnNode access
          && access.getOpcode() >= Opcodes.ISTORE
          && access.getOpcode() <= Opcodes.ASTORE) {
        assigned[access.var] = true;
      }
    }
    return assigned;
  }

  private void renameInCode(int slotCount) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof VarInsnNode access) {
        access.var = renamed[access.var];
      } else if (instruction instanceof IincInsnNode increment) {
        increment.var = renamed[increment.var];
      } else if (instruction instanceof FrameNode frame) {
        frame.local = renamedFrame(frame.local, slotCount);
      }
    }
  }

  /**
   * A frame's locals with the types moved to the slots that now have the values.
   *
   * <p>A frame lists a long or double once, though it takes two slots; slots with nothing usable
   * are TOP (JVM specification, section 4.7.4). The reader has expanded all frames to full ones.
   */
  private List<Object> renamedFrame(List<Object> locals, int slotCount) {
    Object[] bySlot = new Object[slotCount];
    int slot = 0;
    for (Object type : locals) {
      bySlot[renamed[slot]] = type;
      slot += isWide(type) ? 2 : 1;
    }
    List<Object> result = new ArrayList<>();
    int used = 0;
    for (int i = 0; i < slotCount; i++) {
      Object type = bySlot[i];
      result.add(type == null ? Opcodes.TOP : type);
      if (type != null && type != Opcodes.TOP) {
        used = result.size();
      }
      if (isWide(type)) {
        i++;
      }
    }
    return new ArrayList<>(result.subList(0, used));
  }

  private static boolean isWide(Object frameType) {
    return frameType == Opcodes.LONG || frameType == Opcodes.DOUBLE;
  }

  private void renameInTables() {
    if (method.localVariables != null) {
      for (LocalVariableNode variable : method.localVariables) {
        variable.index = renamed[variable.index];
      }
    }
    renameAnnotated(method.visibleLocalVariableAnnotations);
    renameAnnotated(method.invisibleLocalVariableAnnotations);
  }

  private void renameAnnotated(List<LocalVariableAnnotationNode> annotations) {
    if (annotations != null) {
      for (LocalVariableAnnotationNode annotation : annotations) {
        annotation.index.replaceAll(slot -> renamed[slot]);
      }
    }
  }

  /** Puts the copies before the first label, so that a loop back to it does not run them again. */
  private void insertAtEntry(InsnList copies) {
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof LineNumberNode first) {
        LabelNode entry = new LabelNode();
        copies.insert(new LineNumberNode(first.line, entry));
        copies.insert(entry);
        break;
      }
    }
    method.instructions.insert(copies);
  }
}
