package demitasse.compiler.desugar;

import java.util.List;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Which methods only the class that refers to them can call, not another class of its package. */
final class MethodAccess {
  private static final int SIGNATURES_ONLY =
      ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

  private final ClassNode caller;
  private final Function<String, byte[]> originalBytes;

  MethodAccess(ClassNode caller, Function<String, byte[]> originalBytes) {
    this.caller = caller;
    this.originalBytes = originalBytes;
  }

  /** Whether {@code handle} can be called from the caller but not from its whole package. */
  boolean isRestricted(Handle handle) {
    if (handle.getTag() == Opcodes.H_INVOKESPECIAL) {
      return true;
    }
    Declaration found = find(handle.getOwner(), handle.getName() + handle.getDesc());
    if (found == null || (found.access & Opcodes.ACC_PUBLIC) != 0) {
      return false;
    }
    return isPrivate(found) || !packageOf(found.owner).equals(packageOf(caller.name));
  }

  /** Whether {@code handle} names a private method that the caller itself declares. */
  boolean isOwnPrivate(Handle handle) {
    if (!handle.getOwner().equals(caller.name)) {
      return false;
    }
    Declaration found = find(handle.getOwner(), handle.getName() + handle.getDesc());
    return found != null && found.owner.equals(caller.name) && isPrivate(found);
  }

  private static boolean isPrivate(Declaration declaration) {
    return (declaration.access & Opcodes.ACC_PRIVATE) != 0;
  }

  private static String packageOf(String internalName) {
    return internalName.substring(0, internalName.lastIndexOf('/') + 1);
  }

  /** The nearest declaration, in the order of resolution (JVM specification, section 5.4.3.3). */
  private Declaration find(String owner, String nameAndDescriptor) {
    ClassNode node = owner.equals(caller.name) ? caller : read(owner);
    if (node == null) {
      return null;
    }
    for (MethodNode method : node.methods) {
      if (nameAndDescriptor.equals(method.name + method.desc)) {
        return new Declaration(owner, method.access);
      }
    }
    Declaration found = node.superName == null ? null : find(node.superName, nameAndDescriptor);
    List<String> interfaces = node.interfaces;
    for (int i = 0; found == null && i < interfaces.size(); i++) {
      found = find(interfaces.get(i), nameAndDescriptor);
    }
    return found;
  }

  private ClassNode read(String internalName) {
    byte[] bytes = originalBytes.apply(internalName);
    if (bytes == null) {
      return null;
    }
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, SIGNATURES_ONLY);
    return node;
  }

  private record Declaration(String owner, int access) {}
}
