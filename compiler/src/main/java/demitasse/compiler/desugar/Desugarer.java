package demitasse.compiler.desugar;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/**
 * Bytecode that the build JVM and the compiler's reader both understand, made from what javac
 * wrote.
 *
 * <p>Three changes, each of which keeps every stack map frame that it does not have to touch, so
 * that no frame is ever computed anew:
 *
 * <ol>
 *   <li>Lambdas and method references become instances of real classes ({@link LambdaSites}): the
 *       JVM's hidden classes have no bytes that could be found again from an object.
 *   <li>Parameters that are assigned to are copied into locals first ({@link ParameterCopies}):
 *       TeaVM's SSA is wrong for a parameter that is assigned in a try block and read in a handler.
 *   <li>{@code equals} of records becomes plain code ({@link RecordEquality}).
 * </ol>
 *
 * <p>A class that needs none of them keeps its bytes. The same input always gives the same bytes.
 */
public final class Desugarer {
  private final Function<String, byte[]> originalBytes;
  private final Map<String, byte[]> desugared = new HashMap<>();

  /**
   * A desugarer of the classes that {@code originalBytes} knows.
   *
   * @param originalBytes gives a class's bytes for its internal name, or null if it has none
   */
  public Desugarer(Function<String, byte[]> originalBytes) {
    this.originalBytes = originalBytes;
  }

  /**
   * The bytes of a class or of a generated lambda class, or null if there is no such class.
   *
   * @param internalName for example {@code demitasse/capsule/Console$$Lambda$0}
   */
  public synchronized byte[] desugared(String internalName) {
    byte[] known = desugared.get(internalName);
    if (known != null) {
      return known;
    }
    int marker = internalName.lastIndexOf(LambdaSites.CLASS_MARKER);
    if (marker >= 0) {
      desugar(internalName.substring(0, marker));
      return desugared.get(internalName);
    }
    return desugar(internalName);
  }

  private byte[] desugar(String internalName) {
    byte[] known = desugared.get(internalName);
    if (known != null) {
      return known;
    }
    byte[] original = originalBytes.apply(internalName);
    if (original == null) {
      return null;
    }
    ClassNode node = new ClassNode();
    new ClassReader(original).accept(node, ClassReader.EXPAND_FRAMES);
    LambdaSites lambdas = new LambdaSites(node, new MethodAccess(node, originalBytes));
    // First, while the reader's count of local slots still holds for every method.
    boolean changed = ParameterCopies.insert(node);
    changed |= lambdas.replace();
    changed |= RecordEquality.replace(node);
    byte[] bytes = changed ? write(node) : original;
    desugared.put(internalName, bytes);
    lambdas.classes().forEach(lambda -> desugared.put(lambda.name, write(lambda)));
    return bytes;
  }

  private static byte[] write(ClassNode node) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return writer.toByteArray();
  }
}
