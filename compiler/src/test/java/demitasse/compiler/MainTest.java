package demitasse.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.corpus.kernelish.UartDriver;
import demitasse.refused.AllocationObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path directory;

  @Test
  void compilationWritesFourFiles() throws IOException {
    CommandLineRun.compile(UartDriver.class, directory);

    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "UartDriver.c", "UartDriver.h", "UartDriver-report.json", "UartDriver-report.txt");
    }
  }

  @Test
  void symbolPrefixIsBeforeEntryPoints() throws IOException {
    List<String> arguments = CommandLineRun.compilation(UartDriver.class, directory);
    arguments.addAll(List.of("--symbol-prefix", "p7_"));

    CommandLineRun.of(arguments.toArray(new String[0]));

    assertThat(directory.resolve("UartDriver.h"))
        .content()
        .contains("void p7_corpus_run(void);")
        .contains("int32_t p7_corpus_value(int32_t argument1);");
  }

  @Test
  void refusedProgramWritesNothing() {
    List<String> arguments = CommandLineRun.compilation(AllocationObject.class, directory);

    CommandLineRun run = CommandLineRun.of(arguments.toArray(new String[0]));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.errors())
        .contains("AllocationObject.java:")
        .endsWith("1 error; no file was written\n");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void missingOptionsAreNamed() {
    CommandLineRun none = CommandLineRun.of();
    CommandLineRun some = CommandLineRun.of("--board", "X", "--classpath", ".");

    assertThat(none.status()).isEqualTo(2);
    assertThat(none.errors()).contains("--classpath, --board and --output");
    assertThat(some.status()).isEqualTo(2);
    assertThat(some.errors()).contains("--output");
  }

  @Test
  void classPathThatDoesNotExistIsAnError() {
    CommandLineRun run =
        CommandLineRun.of(
            "--classpath", "no/such", "--board", "X", "--output", directory.toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errors()).contains("--classpath: there is no no/such");
  }

  @Test
  void boardClassThatDoesNotExistWritesNothing() {
    String classPath = CorpusCompilation.classPath().get(0).toString();

    CommandLineRun run =
        CommandLineRun.of(
            "--classpath",
            classPath,
            "--board",
            "demitasse.board.Missing",
            "--output",
            directory.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.errors())
        .contains("there is no class demitasse.board.Missing on the class path")
        .endsWith("1 error; no file was written\n");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void helpNamesEachOption() {
    CommandLineRun run = CommandLineRun.of("--help");

    assertThat(run.status()).isZero();
    assertThat(run.errors()).isEmpty();
    assertThat(run.output())
        .contains("--classpath", "--board", "--output", "--name", "--symbol-prefix", "--trust");
  }

  @Test
  void stackNeedsNoneOfTheCompilationsOptions() {
    CommandLineRun run = CommandLineRun.of("stack", "--root", "main", directory.toString());

    assertThat(run.errors()).isEqualTo("error: no stack size is known for main (root main)\n");
    assertThat(run.status()).isEqualTo(1);
  }
}
