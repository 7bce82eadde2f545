package demitasse.compiler.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import demitasse.compiler.CompilerResult;
import demitasse.compiler.verify.Diagnostic;
import demitasse.compiler.verify.Rule;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of docs/compiler.md: what it says of each is what the compiler does.
 *
 * <p>With {@code -Ddemitasse.update=true} the messages and the C in the document are rewritten.
 */
class DocumentationTest {
  private static final Path DOCUMENT = Repository.root().resolve("docs/compiler.md");

  /** How Java is marked: a file that programs may use, a program, or one that runs on the JVM. */
  private static final Set<String> KINDS =
      Set.of("file", "accepted", "refused", "jvm", "accepted file");

  @TempDir private static Path directory;
  private static List<MarkdownBlock> blocks;
  private static Examples examples;

  @BeforeAll
  static void readAndUpdate() {
    blocks = MarkdownBlock.read(DOCUMENT);
    examples = new Examples(directory.resolve("first"), files());
    if (Repository.isUpdate()) {
      update();
      blocks = MarkdownBlock.read(DOCUMENT);
      examples = new Examples(directory.resolve("second"), files());
    }
  }

  private static List<MarkdownBlock> files() {
    return blocks.stream()
        .filter(block -> block.isJava() && block.kind().endsWith("file"))
        .toList();
  }

  private static List<MarkdownBlock> programs() {
    return blocks.stream().filter(block -> block.isJava() && !block.kind().equals("file")).toList();
  }

  @Test
  void allJavaIsMarked() {
    assertThat(blocks.stream().filter(MarkdownBlock::isJava))
        .allSatisfy(block -> assertThat(KINDS).contains(block.kind()));
  }

  @Test
  void everyRuleHasAnExample() {
    Set<String> shown = new TreeSet<>();
    for (MarkdownBlock block : blocks) {
      for (Rule rule : Rule.values()) {
        if (block.language().equals("text") && block.joined().contains("[" + rule.id() + "] ")) {
          shown.add(rule.id());
        }
      }
    }

    // No Java source that javac accepts breaks it; the document says so.
    shown.add(Rule.INVOKE_DYNAMIC.id());
    assertThat(shown).containsExactlyInAnyOrderElementsOf(ids());
  }

  private static List<String> ids() {
    return Stream.of(Rule.values()).map(Rule::id).toList();
  }

  @TestFactory
  Stream<DynamicTest> examplesDoWhatTheDocumentSays() {
    return programs().stream()
        .map(
            program ->
                dynamicTest(
                    "line " + program.firstLine() + ": " + program.kind(), () -> check(program)));
  }

  private static void check(MarkdownBlock program) throws Exception {
    actual(program)
        .forEach(
            (block, text) ->
                assertThat(block.joined())
                    .as("the block at line %d", block.firstLine())
                    .isEqualTo(text));
  }

  /** Checks one program; answers the texts that the blocks which belong to it should have. */
  private static Map<MarkdownBlock, String> actual(MarkdownBlock program) throws Exception {
    switch (program.kind()) {
      case "jvm":
        run(program);
        return Map.of();
      case "refused":
        MarkdownBlock message = blocks.get(blocks.indexOf(program) + 1);
        assertThat(message.language()).as("what follows a refused program").isEqualTo("text");
        String text = messages(examples.result(program));
        assertThat(text).as("the program is not refused").isNotEmpty();
        return Map.of(message, text);
      default:
        return emitted(program);
    }
  }

  private static String messages(CompilerResult result) {
    return String.join("\n", result.diagnostics().stream().map(Diagnostic::format).toList());
  }

  private static Map<MarkdownBlock, String> emitted(MarkdownBlock program) {
    CompilerResult result = examples.result(program);
    assertThat(messages(result)).isEmpty();
    EmittedCode code = new EmittedCode(result.unit().source());
    Map<MarkdownBlock, String> texts = new LinkedHashMap<>();
    for (int i = blocks.indexOf(program) + 1; i < blocks.size(); i++) {
      MarkdownBlock block = blocks.get(i);
      if (block.isJava()) {
        break;
      }
      if (block.language().equals("c") && block.kind().startsWith("emitted ")) {
        List<String> names = List.of(block.kind().substring("emitted ".length()).split(" "));
        texts.put(block, code.definitions(names));
      }
    }
    return texts;
  }

  private static void run(MarkdownBlock program) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (Path path : examples.classPathOf(program)) {
      urls.add(url(path));
    }
    ClassLoader parent = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), parent)) {
      loader
          .loadClass(Examples.className(program))
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    }
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }

  private static void update() {
    List<String> lines = new ArrayList<>(Repository.lines(DOCUMENT));
    Map<MarkdownBlock, String> texts = new LinkedHashMap<>();
    for (MarkdownBlock program : programs()) {
      try {
        texts.putAll(actual(program));
      } catch (Exception e) {
        throw new IllegalStateException("the program at line " + program.firstLine(), e);
      }
    }
    List<MarkdownBlock> lastFirst = new ArrayList<>(texts.keySet());
    lastFirst.sort((a, b) -> Integer.compare(b.firstLine(), a.firstLine()));
    for (MarkdownBlock block : lastFirst) {
      int from = block.firstLine() - 1;
      lines.subList(from, from + block.text().size()).clear();
      lines.addAll(from, texts.get(block).lines().toList());
    }
    Repository.write(DOCUMENT, String.join("\n", lines) + "\n");
  }
}
