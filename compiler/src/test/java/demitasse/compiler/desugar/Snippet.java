package demitasse.compiler.desugar;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.CheckClassAdapter;

/**
 * Java source compiled in memory, to be run as javac wrote it and desugared.
 *
 * <p>Its class {@code sample.Main} has {@code public static java.util.List<Object> run()}.
 */
final class Snippet {
  private static final String HEADER =
      "package sample; import java.util.*; import java.util.function.*;";

  private final Map<String, byte[]> classes;

  private Snippet(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /** A snippet whose Main has {@code body} as the body of run, which calls put, and members. */
  static Snippet main(String body, String members) {
    return compile(
        Map.of(
            "sample/Main.java",
            HEADER
                + "public class Main { static final List<Object> values = new ArrayList<>();\n"
                + "static void put(Object value) { values.add(value); }\n"
                + "public static List<Object> run() throws Throwable {\n"
                + body
                + "\nreturn values; }\n"
                + members
                + "\n}"));
  }

  /** A snippet of several files, each under its path. */
  static Snippet compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
    Memory memory = new Memory(files);
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((path, text) -> units.add(new Source(path, text)));
    StringWriter messages = new StringWriter();
    List<String> options = List.of("-g", "--release", "17", "-proc:none", "-Xlint:none");
    if (!compiler.getTask(messages, memory, null, options, null, units).call()) {
      throw new AssertionError(messages.toString());
    }
    Map<String, byte[]> classes = new TreeMap<>();
    memory.outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return new Snippet(classes);
  }

  /** The classes by internal name, as javac wrote them. */
  Map<String, byte[]> classes() {
    return classes;
  }

  /** A new desugarer of these classes. */
  Desugarer desugarer() {
    return new Desugarer(classes::get);
  }

  /** All desugared classes by internal name, lambda classes included. */
  Map<String, byte[]> desugared() {
    Desugarer desugarer = desugarer();
    Map<String, byte[]> result = new TreeMap<>();
    for (String name : classes.keySet()) {
      result.put(name, desugarer.desugared(name));
      for (int i = 0; ; i++) {
        byte[] lambda = desugarer.desugared(name + "$$Lambda$" + i);
        if (lambda == null) {
          break;
        }
        result.put(name + "$$Lambda$" + i, lambda);
      }
    }
    return result;
  }

  ClassNode desugaredNode(String internalName) {
    ClassNode node = new ClassNode();
    new ClassReader(desugared().get(internalName)).accept(node, 0);
    return node;
  }

  /** Runs what javac wrote. */
  List<Object> runOriginal() throws Exception {
    return run(new MapLoader(classes::get));
  }

  /** Runs the desugared classes, after ASM's verifier has passed all of them. */
  List<Object> runDesugared() throws Exception {
    MapLoader loader = new MapLoader(desugarer()::desugared);
    desugared().forEach((name, bytes) -> verify(name, bytes, loader));
    return run(loader);
  }

  @SuppressWarnings("unchecked") // because every snippet's run returns a List<Object>
  private static List<Object> run(ClassLoader loader) throws Exception {
    return (List<Object>) loader.loadClass("sample.Main").getMethod("run").invoke(null);
  }

  private static void verify(String name, byte[] bytes, ClassLoader loader) {
    StringWriter problems = new StringWriter();
    CheckClassAdapter.verify(new ClassReader(bytes), loader, false, new PrintWriter(problems));
    if (!problems.toString().isEmpty()) {
      throw new AssertionError(name + ": " + problems);
    }
  }

  /** How many dynamic calls are left in the desugared classes. */
  int dynamicCallsLeft() {
    int count = 0;
    for (byte[] bytes : desugared().values()) {
      ClassNode node = new ClassNode();
      new ClassReader(bytes).accept(node, 0);
      for (MethodNode method : node.methods) {
        for (AbstractInsnNode instruction : method.instructions) {
          if (instruction instanceof InvokeDynamicInsnNode) {
            count++;
          }
        }
      }
    }
    return count;
  }

  private static final class MapLoader extends ClassLoader {
    private final Function<String, byte[]> bytes;

    MapLoader(Function<String, byte[]> bytes) {
      super(getPlatformClassLoader());
      this.bytes = bytes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] found = bytes.apply(name.replace('.', '/'));
      if (found == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, found, 0, found.length);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("memory:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    final Map<String, ByteArrayOutputStream> outputs = new TreeMap<>();

    Memory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      URI uri = URI.create("memory:///" + name.replace('.', '/') + kind.extension);
      return new SimpleJavaFileObject(uri, kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream output = new ByteArrayOutputStream();
          outputs.put(name.replace('.', '/'), output);
          return output;
        }
      };
    }
  }
}
