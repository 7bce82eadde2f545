package demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.rig.Gcc;
import demitasse.rig.Runtime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runtime stays small enough to read in an hour, and free of warnings. */
class RuntimeSourcesTest {
  private static final int MAXIMUM_LINES = 1500;
  private static final int MAXIMUM_LINES_OF_A_FILE = 300;
  private static final String[] STRICT = {
    "-std=c11",
    "-Wall",
    "-Wextra",
    "-Wconversion",
    "-Wshadow",
    "-Werror",
    "-DDEMITASSE_INTERRUPT_LINES=32"
  };

  @TempDir Path directory;

  @Test
  void itIsSmall() throws IOException {
    int total = 0;
    for (Path file : Runtime.files()) {
      int lines = Files.readAllLines(file).size();
      assertThat(lines).as(file.toString()).isLessThanOrEqualTo(MAXIMUM_LINES_OF_A_FILE);
      total += lines;
    }
    assertThat(total).isBetween(500, MAXIMUM_LINES);
  }

  @Test
  void everyFileStartsWithItsNameAndTagline() throws IOException {
    for (Path file : Runtime.files()) {
      String name = file.getFileName().toString();
      assertThat(Files.readString(file)).matches("(?s)(/\\*\n \\*|@) \\Q" + name + "\\E - .*");
    }
  }

  @Test
  void everyInstructionHasAComment() throws IOException {
    for (Path file : Runtime.files()) {
      if (file.toString().endsWith(".S")) {
        assertThat(Files.readAllLines(file))
            .filteredOn(line -> line.matches("    [a-z].*"))
            .isNotEmpty()
            .allSatisfy(line -> assertThat(line).as(file.toString()).contains("@ "));
      }
    }
  }

  @Test
  void theBoardsPartHasNoWarnings() {
    List<Path> sources = Runtime.boardSources();

    assertThat(Gcc.board("-Os").compile(sources, directory, STRICT)).hasSameSizeAs(sources);
  }

  @Test
  void theHostsPartHasNoWarnings() {
    List<Path> sources =
        List.of(
            Gcc.runtime("src/runtime.c"), Gcc.runtime("src/host.c"), Gcc.runtime("src/memory.c"));

    assertThat(Gcc.host("-O2").compile(sources, directory, STRICT)).hasSameSizeAs(sources);
  }
}
