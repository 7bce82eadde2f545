package demitasse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import demitasse.hardware.Repository;
import demitasse.rig.MarkdownBlock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The classes in docs/simulator.md are those that are tested, and its commands print what it says.
 *
 * <p>With {@code -Ddemitasse.update=true} the classes in the document are rewritten.
 */
class SimulatorDocumentTest {
  private static final Path DOCUMENT = Repository.root().resolve("docs/simulator.md");
  private static final List<MarkdownBlock> BLOCKS = MarkdownBlock.read(DOCUMENT);
  private static final Map<MarkdownBlock, String> ACTUAL = new LinkedHashMap<>();
  private static final String PROMPT = "$ ";

  /** Times, addresses and counts may change with the kernel; so does how columns are filled up. */
  private static final Pattern NUMBER = Pattern.compile("0x[0-9A-Fa-f]+|[0-9]+(\\.[0-9]+)?");

  @TempDir private static Path directory;

  /** A command and the lines that it prints. */
  private record Command(String line, List<String> output) {
    /** What it must print; a line of three dots stands for any lines. */
    Pattern pattern() {
      StringBuilder pattern = new StringBuilder();
      for (String each : output) {
        pattern.append(
            each.equals("...") ? "(.*\\n)*?" : Pattern.quote(withoutNumbers(each) + "\n"));
      }
      return Pattern.compile(pattern.toString());
    }
  }

  @AfterAll
  static void update() throws IOException {
    if (Boolean.getBoolean("demitasse.update")) {
      Files.writeString(DOCUMENT, MarkdownBlock.replaced(DOCUMENT, ACTUAL));
    }
  }

  @TestFactory
  Stream<DynamicTest> classesAreThoseOfTheirFiles() {
    return blocks("java").map(block -> dynamicTest(block.kind(), () -> checkFile(block)));
  }

  private static void checkFile(MarkdownBlock block) throws IOException {
    String file = Files.readString(Repository.root().resolve(block.kind())).stripTrailing();
    ACTUAL.put(block, file);
    if (!Boolean.getBoolean("demitasse.update")) {
      assertThat(block.joined().stripTrailing()).isEqualTo(file);
    }
  }

  @Test
  void commandsPrintWhatTheDocumentSays() throws IOException, InterruptedException {
    Path root = Repository.root();
    Files.createSymbolicLink(directory.resolve("apps"), root.resolve("apps"));
    Files.createSymbolicLink(directory.resolve("boards"), root.resolve("boards"));
    try {
      for (Command command : commands()) {
        assertThat(withoutNumbers(printed(command.line)))
            .as(command.line)
            .matches(command.pattern());
      }
    } finally {
      Files.delete(directory.resolve("apps"));
      Files.delete(directory.resolve("boards"));
    }
  }

  /** What a command prints, in lines of which each has an end. */
  private static String printed(String line) throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    String scripts = Repository.root().resolve("scripts").toString();
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-c", "PATH=" + scripts + ":$PATH; " + line)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    shell.start().waitFor();
    String text = Files.readString(output, StandardCharsets.UTF_8).replace("\r", "");
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  private static String withoutNumbers(String text) {
    String numbers = NUMBER.matcher(text).replaceAll("N");
    return numbers.replaceAll(" +", " ").replaceAll("(?m) $", "");
  }

  private static Stream<MarkdownBlock> blocks(String language) {
    return BLOCKS.stream().filter(block -> block.language().equals(language));
  }

  private static List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    blocks("console")
        .flatMap(block -> block.joined().lines())
        .forEach(
            line -> {
              if (line.startsWith(PROMPT)) {
                commands.add(new Command(line.substring(PROMPT.length()), new ArrayList<>()));
              } else {
                commands.get(commands.size() - 1).output.add(line);
              }
            });
    return commands;
  }
}
