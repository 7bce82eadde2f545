package demitasse.compiler.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles random programs with the javac inside this JVM. */
final class BatchCompiler {
  /** Kept open, as it reads the class path's archives. */
  private static final StandardJavaFileManager FILES =
      ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, null);

  private BatchCompiler() {}

  /** The class name of the program at this place of a batch. */
  static String className(int index) {
    return "P" + index;
  }

  /** Compiles all into the directory; programs are called P0, P1 and so on. */
  static CompiledBatch compile(List<Program> programs, Path directory) {
    List<JavaFileObject> sources = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      String name = className(i);
      sources.add(new Source(name, programs.get(i).source(name)));
      names.add(ProgramSource.PACKAGE + "." + name);
    }
    Path classes = directory.resolve("classes");
    compileSources(sources, classes);
    return new CompiledBatch(directory, classes, names);
  }

  private static void compileSources(List<JavaFileObject> sources, Path directory) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options =
        List.of("-g", "-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path"));
    try {
      Files.createDirectories(directory);
      FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
      boolean success = compiler.getTask(null, FILES, diagnostics, options, null, sources).call();
      if (!success) {
        throw new GeneratedCodeException(describe(diagnostics, sources));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String describe(
      DiagnosticCollector<JavaFileObject> diagnostics, List<JavaFileObject> sources) {
    StringBuilder message = new StringBuilder("javac refuses a random program\n");
    JavaFileObject first = null;
    for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        message.append(diagnostic.getMessage(Locale.ROOT)).append(" at ");
        message.append(diagnostic.getSource()).append(':').append(diagnostic.getLineNumber());
        message.append('\n');
        first = first == null ? diagnostic.getSource() : first;
      }
    }
    for (JavaFileObject source : sources) {
      if (first != null && source.getName().equals(first.getName())) {
        message.append(((Source) source).text);
      }
    }
    return message.toString();
  }

  /** A source file in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(
          URI.create("string:///" + ProgramSource.PACKAGE.replace('.', '/') + "/" + name + ".java"),
          Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
