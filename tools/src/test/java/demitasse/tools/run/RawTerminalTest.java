package demitasse.tools.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

final class RawTerminalTest {
  @Test
  void terminalWithoutRoomForAStatusLineShowsTheRest() throws IOException {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    try (RawTerminal terminal =
        new RawTerminal(new DumbTerminal(new ByteArrayInputStream(new byte[0]), shown))) {
      terminal.showStatus("LEDs: all off");
      terminal.write(new byte[] {'o', 'k'});
    }

    assertThat(shown.toString(StandardCharsets.US_ASCII)).startsWith("ok");
  }
}
