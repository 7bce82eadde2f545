package demitasse.compiler.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The source lines of the methods of one name.
 *
 * @param all every line that has code
 * @param calls the lines with a call
 */
record MethodLines(Set<Integer> all, Set<Integer> calls) {
  static MethodLines of(String className, String methodName) {
    MethodLines lines = new MethodLines(new TreeSet<>(), new TreeSet<>());
    for (MethodNode method : read(className).methods) {
      if (method.name.equals(methodName)) {
        lines.add(method);
      }
    }
    return lines;
  }

  private void add(MethodNode method) {
    int line = 0;
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof LineNumberNode number) {
        line = number.line;
        all.add(line);
      } else if (instruction instanceof MethodInsnNode
          || instruction instanceof InvokeDynamicInsnNode) {
        calls.add(line);
      }
    }
  }

  private static ClassNode read(String className) {
    String resource = className.replace('.', '/') + ".class";
    try (InputStream content = ClassLoader.getSystemResourceAsStream(resource)) {
      ClassNode node = new ClassNode();
      new ClassReader(content).accept(node, ClassReader.SKIP_FRAMES);
      return node;
    } catch (IOException e) {
      throw new IllegalStateException("cannot read class " + className, e);
    }
  }
}
