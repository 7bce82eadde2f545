package demitasse.compiler.desugar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The library that is java.lang and java.util on the board.
 *
 * <p>It is written as package {@code demitasse.library.java.lang} and so on, as javac compiles no
 * second java.lang; here the prefix is taken off every name.
 */
public final class LibraryClasses {
  private static final String PREFIX = "demitasse/library/";
  private static final String OBJECT = "java/lang/Object";
  private static final Desugarer DESUGARER = new Desugarer(LibraryClasses::renamed);

  private static final Remapper WITHOUT_PREFIX =
      new Remapper() {
        @Override
        public String map(String internalName) {
          return internalName.startsWith(PREFIX)
              ? internalName.substring(PREFIX.length())
              : internalName;
        }
      };

  private LibraryClasses() {}

  /**
   * The bytes of a class of the library, or null if the library does not have it.
   *
   * @param internalName the name on the board, for example {@code java/lang/Integer}
   */
  public static byte[] bytes(String internalName) {
    return internalName.startsWith("java/") ? DESUGARER.desugared(internalName) : null;
  }

  private static byte[] renamed(String internalName) {
    byte[] original = read(PREFIX + internalName + ".class");
    if (original == null) {
      return null;
    }
    ClassNode node = new ClassNode();
    new ClassReader(original).accept(new ClassRemapper(node, WITHOUT_PREFIX), 0);
    if (node.name.equals(OBJECT)) {
      makeRoot(node);
    }
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    return writer.toByteArray();
  }

  private static byte[] read(String resource) {
    ClassLoader loader = LibraryClasses.class.getClassLoader();
    try (InputStream content = loader.getResourceAsStream(resource)) {
      return content == null ? null : content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  /** Makes Object what it is: the class without a superclass, whose constructor calls no other. */
  private static void makeRoot(ClassNode object) {
    object.superName = null;
    for (MethodNode method : object.methods) {
      if (!method.name.equals("<init>")) {
        continue;
      }
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof MethodInsnNode call
            && call.getOpcode() == Opcodes.INVOKESPECIAL) {
          method.instructions.remove(call.getPrevious());
          method.instructions.remove(call);
        }
      }
    }
  }
}
