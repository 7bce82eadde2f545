package demitasse.simulator.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.simulator.time.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputLogTest {
  @TempDir private Path directory;

  @Test
  void whatIsWrittenIsReadAgain() {
    InputLog log = new InputLog();
    log.comment("kernel.elf");
    log.add(12, "usart0", "6c");
    log.add(Long.MAX_VALUE - 1, "button", "pressed");
    Path file = directory.resolve("log");
    log.write(file);
    assertThat(InputLog.read(file).inputs()).isEqualTo(log.inputs()).hasSize(2);
  }

  @Test
  void inputsTakePlaceAgainAtTheirTimes() {
    InputLog log = new InputLog();
    log.add(10, "usart0", "61");
    log.add(20, "usart0", "62");
    long[] now = {0};
    Timeline timeline = new Timeline();
    timeline.setClock(() -> now[0]);
    List<String> happened = new ArrayList<>();
    log.replay(timeline, input -> happened.add(input.value()));
    now[0] = 10;
    timeline.runDue();
    assertThat(happened).containsExactly("61");
    assertThat(timeline.next()).isEqualTo(20);
  }

  @Test
  void aLineThatIsNoInputIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("log"), "# a\n10 usart0 61\nnonsense\n");
    assertThatThrownBy(() -> InputLog.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("log:3")
        .hasMessageContaining("nonsense");
  }
}
