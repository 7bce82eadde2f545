package demitasse.compiler.docs;

import demitasse.compiler.Compiler;
import demitasse.compiler.CompilerOptions;
import demitasse.compiler.CompilerResult;
import demitasse.rig.MarkdownBlock;
import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The Java of a document, compiled: its files with javac, its programs with our compiler too.
 *
 * <p>A block that starts with a package declaration is a file. Any other is the body of a class
 * {@code example.Example}, which gets a {@code create()} unless it has one. What surrounds the body
 * goes before its first line, so that line numbers are the block's.
 */
final class Examples {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package (\\S+);");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:public |final |abstract )*(?:class|interface|enum|record) (\\w+)");
  private static final String IMPORTS =
      "package example; import demitasse.chip.example.*; import demitasse.hil.DebugLog; import demitasse.kernel.*;"
          + " import demitasse.machine.*; import java.util.*; import java.util.function.*;";
  private static final String CREATE = " public static Example create() { return new Example(); } ";

  /** A program, and what came of it. */
  record Compiled(CompilerOptions options, CompilerResult result) {}

  private final Path shared;
  private final Path own;

  /**
   * @param directory where to put class files
   * @param files the blocks that all programs may use
   */
  Examples(Path directory, List<MarkdownBlock> files) {
    shared = directory.resolve("shared");
    own = directory.resolve("program");
    compile(files, shared, List.of(machine()));
  }

  private static Path machine() {
    try {
      return Path.of(
          demitasse.machine.Memory.class
              .getProtectionDomain()
              .getCodeSource()
              .getLocation()
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("class path entry without a path", e);
    }
  }

  /** Where the classes of a program are, after it was compiled with javac. */
  List<Path> classPathOf(MarkdownBlock program) {
    Path classes = own.resolve("line" + program.firstLine());
    compile(List.of(program), classes, List.of(shared, machine()));
    return List.of(classes, shared, machine());
  }

  /** The program after our compiler has seen it. */
  Compiled compiled(MarkdownBlock program) {
    CompilerOptions options = CompilerOptions.of(classPathOf(program), className(program));
    return new Compiled(options, Compiler.compile(options));
  }

  static String className(MarkdownBlock block) {
    String source = source(block);
    return find(PACKAGE, source) + "." + find(TYPE, source.replace("; ", ";\n"));
  }

  private static String find(Pattern pattern, String source) {
    Matcher matcher = pattern.matcher(source);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in " + source);
    }
    return matcher.group(1);
  }

  private static String source(MarkdownBlock block) {
    String text = block.joined();
    if (text.startsWith("package ")) {
      return text;
    }
    String create = text.contains(" create() {") ? " " : CREATE;
    return IMPORTS + " public final class Example {" + create + text + "\n}";
  }

  private static void compile(List<MarkdownBlock> blocks, Path directory, List<Path> classPath) {
    List<Source> sources = new ArrayList<>();
    blocks.forEach(block -> sources.add(new Source(className(block), source(block))));
    if (!directory.toFile().mkdirs()) {
      throw new IllegalStateException("cannot make " + directory);
    }
    String path = String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
    List<String> options =
        List.of(
            "-g",
            "-Xlint:none",
            "-proc:none",
            "--release",
            "17",
            "-classpath",
            path,
            "-d",
            directory.toString());
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    if (!javac.getTask(messages, null, null, options, null, sources).call()) {
      throw new AssertionError("javac refuses the example: " + messages);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(
          URI.create("document:///" + className.replace('.', '/') + ".java"),
          JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
