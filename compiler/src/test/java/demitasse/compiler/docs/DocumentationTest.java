package demitasse.compiler.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import demitasse.compiler.CompilerResult;
import demitasse.compiler.verify.Diagnostic;
import demitasse.compiler.verify.Rule;
import demitasse.rig.MarkdownBlock;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
  void allQuotesAreOfPrograms() {
    Set<MarkdownBlock> quotes = new LinkedHashSet<>();
    for (MarkdownBlock program : programs()) {
      quotes.addAll(followers(program).stream().filter(block -> isQuote(program, block)).toList());
      quotes.addAll(blocks.stream().filter(block -> isReport(program, block)).toList());
    }

    assertThat(blocks.stream().filter(block -> List.of("c", "text").contains(block.language())))
        .containsExactlyInAnyOrderElementsOf(quotes);
  }

  private static boolean isQuote(MarkdownBlock program, MarkdownBlock block) {
    boolean isMessage = program.kind().equals("refused") && block.language().equals("text");
    return isMessage || block.kind().startsWith("emitted ");
  }

  private static boolean isReport(MarkdownBlock program, MarkdownBlock block) {
    String reported = "report of " + Examples.className(program) + ": ";
    return program.kind().startsWith("accepted") && block.kind().startsWith(reported);
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
        String text = messages(examples.compiled(program).result());
        assertThat(text).as("the program is not refused").isNotEmpty();
        return Map.of(message, text);
      default:
        return quotes(program);
    }
  }

  private static String messages(CompilerResult result) {
    return String.join("\n", result.diagnostics().stream().map(Diagnostic::format).toList());
  }

  /** The blocks that quote an accepted program's C, and those that quote its report by name. */
  private static Map<MarkdownBlock, String> quotes(MarkdownBlock program) throws IOException {
    Examples.Compiled compiled = examples.compiled(program);
    assertThat(messages(compiled.result())).isEmpty();
    EmittedCode code = new EmittedCode(compiled.result().unit().source());
    Map<MarkdownBlock, String> texts = new LinkedHashMap<>();
    for (MarkdownBlock block : followers(program)) {
      if (block.kind().startsWith("emitted ")) {
        List<String> names = List.of(block.kind().substring("emitted ".length()).split(" "));
        texts.put(block, code.definitions(names));
      }
    }
    ReportText report = ReportText.of(compiled, directory);
    for (MarkdownBlock block : blocks) {
      if (isReport(program, block)) {
        String titles = block.kind().substring(block.kind().indexOf(": ") + 2);
        texts.put(block, report.sections(titles));
      }
    }
    return texts;
  }

  /** The blocks between a program and the next Java. */
  private static List<MarkdownBlock> followers(MarkdownBlock program) {
    List<MarkdownBlock> rest = blocks.subList(blocks.indexOf(program) + 1, blocks.size());
    return rest.stream().takeWhile(block -> !block.isJava()).toList();
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
    Map<MarkdownBlock, String> texts = new LinkedHashMap<>();
    for (MarkdownBlock program : programs()) {
      try {
        texts.putAll(actual(program));
      } catch (Exception e) {
        throw new IllegalStateException("the program at line " + program.firstLine(), e);
      }
    }
    Repository.write(DOCUMENT, MarkdownBlock.replaced(DOCUMENT, texts));
  }
}
