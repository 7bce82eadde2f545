package demitasse.documents;

import demitasse.hardware.Repository;
import demitasse.rig.MarkdownBlock;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The Java of docs/capsule.md, put together as the document says, and compiled with javac. */
final class ExampleSources {
  private static final String DRIVER = "class ThermometerDriver ";
  private static final String BOARD = "boards/mps2-an386/src/main/java/demitasse/board/mps2/";
  private static final String CALL_BEFORE = "    kernel.installIpc();\n";
  private static final String METHOD_BEFORE = "  /** Builds the board: ";
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package (\\S+);");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:public |final )*(?:class|interface) (\\w+)");
  private static final Pattern METHOD = Pattern.compile("(?m)^  public \\w+ \\w+\\(");

  private final List<MarkdownBlock> blocks;

  ExampleSources(List<MarkdownBlock> blocks) {
    this.blocks = blocks;
  }

  /** Compiles the files and the board; answers the directory of classes. */
  Path compile(Path directory) {
    return compile(directory, "");
  }

  /** The same, with a method of the driver replaced by a block that has one of its signature. */
  Path compileWith(MarkdownBlock replacement, Path directory) {
    return compile(directory, replacement.joined());
  }

  /** Writes the files of the document, without its test, below a directory. */
  Path writeFiles(Path directory) throws IOException {
    for (MarkdownBlock block : blocks) {
      if (block.isJava() && block.kind().equals("file")) {
        String name = className(block.joined()).replace('.', '/') + ".java";
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.joined());
      }
    }
    return directory;
  }

  private Path compile(Path directory, String replacement) {
    List<Source> sources = new ArrayList<>();
    for (MarkdownBlock block : blocks) {
      if (block.isJava() && (block.kind().equals("file") || block.kind().equals("test"))) {
        boolean isReplaced = block.joined().contains(DRIVER) && !replacement.isEmpty();
        sources.add(
            new Source(isReplaced ? withMethod(block.joined(), replacement) : block.joined()));
      }
    }
    sources.add(new Source(board()));
    sources.add(new Source(read(Repository.root().resolve(BOARD + "Mps2System.java"))));
    List<String> options =
        List.of("-g", "-Xlint:none", "-proc:none", "--release", "17", "-d", directory.toString());
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    if (!javac.getTask(messages, null, null, options, null, sources).call()) {
      throw new AssertionError("javac refuses the example: " + messages);
    }
    return directory;
  }

  private static String withMethod(String driver, String replacement) {
    Matcher signature = METHOD.matcher(replacement);
    if (!signature.find()) {
      throw new AssertionError("no method in " + replacement);
    }
    int start = driver.indexOf("  @Override\n" + signature.group());
    int end = driver.indexOf("\n  }\n", start) + "\n  }\n".length();
    if (start < 0) {
      throw new AssertionError("the driver has no " + signature.group());
    }
    return driver.substring(0, start) + replacement + "\n" + driver.substring(end);
  }

  private String board() {
    MarkdownBlock wiring =
        blocks.stream().filter(block -> block.kind().equals("board")).findFirst().orElseThrow();
    String imports =
        """
        import demitasse.capsule.ThermometerDriver;
        import demitasse.chip.mps2.PretendedThermometer;
        """;
    String board = read(Repository.root().resolve(BOARD + "Board.java"));
    board = insert(board, "import demitasse.capsule.AlarmMux;", imports);
    board = insert(board, CALL_BEFORE, "    installThermometer(kernel, alarms);\n");
    return insert(board, METHOD_BEFORE, wiring.joined() + "\n\n");
  }

  private static String insert(String text, String before, String inserted) {
    int position = text.indexOf(before);
    if (position < 0) {
      throw new AssertionError("no \"" + before + "\" in the board");
    }
    return text.substring(0, position) + inserted + text.substring(position);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The full name of the class that a file declares. */
  static String className(String source) {
    return find(PACKAGE, source) + "." + find(TYPE, source);
  }

  private static String find(Pattern pattern, String source) {
    Matcher matcher = pattern.matcher(source);
    if (!matcher.find()) {
      throw new AssertionError("no " + pattern + " in " + source);
    }
    return matcher.group(1);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(
          URI.create("document:///" + className(text).replace('.', '/') + ".java"),
          JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
