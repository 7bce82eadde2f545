package demitasse.compiler.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/MAP.md says of each source file what the file says of itself. */
class MapTest {
  private static final Path MAP = Repository.root().resolve("docs/MAP.md");

  @Test
  void mapIsCurrent() {
    String expected = SourceMap.of(Repository.root());
    if (Repository.isUpdate()) {
      Repository.write(MAP, expected);
    }

    assertThat(String.join("\n", Repository.lines(MAP)) + "\n")
        .as("docs/MAP.md; run make map")
        .isEqualTo(expected);
  }

  @Test
  void everyFileSaysWhatItIs() {
    List<String> silent =
        SourceMap.of(Repository.root())
            .lines()
            .filter(line -> line.startsWith("- ") && !line.contains("): "))
            .toList();

    assertThat(silent).as("files without a first sentence").isEmpty();
  }
}
