package demitasse.tools;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.tools.rig.AppElf;
import demitasse.tools.rig.CommandLineRun;
import demitasse.tools.rig.Ran;
import demitasse.tools.rig.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The examples of docs/tools.md do what it says, run by the launcher script in a shell. */
class DocumentationTest {
  private static final Path DOCUMENT = Repository.root().resolve("docs/tools.md");
  private static final String PROMPT = "$ ";

  @TempDir Path directory;

  /** A command and the lines that it prints. */
  private record Example(String command, List<String> output) {
    /** What the command must print; a line of three dots stands for any more lines. */
    Pattern pattern() {
      StringBuilder pattern = new StringBuilder();
      for (String line : output) {
        pattern.append(line.equals("...") ? "(.+\\n)+" : Pattern.quote(line + "\n"));
      }
      return Pattern.compile(pattern.toString());
    }
  }

  @Test
  void examplesPrintWhatTheDocumentSays() throws IOException {
    AppElf.build(directory, "cortex-m4.elf");
    CommandLineRun.of(
        "pack",
        "--name",
        "big",
        "--minimum-footer-size",
        "5000",
        "--tbf",
        directory.resolve("big.tbf"),
        directory.resolve("cortex-m4.elf"));
    String scripts = Repository.root().resolve("scripts").toString();

    for (Example example : examples()) {
      String line = "PATH=" + scripts + ":$PATH; " + example.command;
      Ran ran = Ran.of(directory, List.of("sh", "-c", line));

      assertThat(ran.errors()).as(example.command).isEmpty();
      assertThat(ran.output()).as(example.command).matches(example.pattern());
      assertThat(ran.status()).as(example.command).isZero();
    }
  }

  @Test
  void everySubcommandHasAnExample() throws IOException {
    String document = Files.readString(DOCUMENT);

    assertThat(subcommands())
        .allMatch(name -> document.contains("## " + name) && document.contains("$ demitasse "));
  }

  @Test
  void helpOfEverySubcommandSaysHowAndGivesAnExample() {
    for (String name : subcommands()) {
      CommandLineRun run = CommandLineRun.of(name, "--help");

      assertThat(run.status()).isZero();
      assertThat(run.output()).contains("Usage: demitasse " + name, "--help");
      assertThat(run.output()).containsPattern("Examples?:");
    }
    assertThat(CommandLineRun.of("--help").output()).contains("pack", "image", "inspect");
  }

  @Test
  void noSubcommandIsAWrongCommandLine() {
    CommandLineRun run = CommandLineRun.of();

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).startsWith("Name a subcommand\n");
  }

  @Test
  void readerThatStopsEarlyIsNoError() {
    AppElf.build(directory, "cortex-m4.elf");
    String script = Repository.root().resolve("scripts/demitasse").toString();
    String line = script + " pack --name a -o - cortex-m4.elf | " + script + " inspect - | head -1";

    Ran ran = Ran.of(directory, List.of("sh", "-c", line));

    assertThat(ran).isEqualTo(new Ran(0, "metadata.toml:\n", ""));
  }

  private static List<String> subcommands() {
    CommandLine command = Main.commandLine();
    return command.getSubcommands().keySet().stream().filter(name -> !name.equals("help")).toList();
  }

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    boolean isInBlock = false;
    for (String line : Files.readAllLines(DOCUMENT)) {
      if (line.startsWith("```")) {
        isInBlock = line.equals("```console");
      } else if (isInBlock && line.startsWith(PROMPT)) {
        examples.add(new Example(line.substring(PROMPT.length()), new ArrayList<>()));
      } else if (isInBlock) {
        examples.get(examples.size() - 1).output.add(line);
      }
    }
    return examples;
  }
}
