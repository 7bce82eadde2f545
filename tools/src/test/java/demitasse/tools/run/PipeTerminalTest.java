package demitasse.tools.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

final class PipeTerminalTest {
  private static final long PATIENCE_MILLISECONDS = 10_000;

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  private PipeTerminal terminal(byte... input) {
    return new PipeTerminal(
        new ByteArrayInputStream(input), new PrintStream(output), new PrintStream(messages));
  }

  @Test
  void bytesComeInOrderAndThenTheEndForEver() {
    PipeTerminal terminal = terminal((byte) 'a', (byte) 0xFF);
    assertThat(terminal.read(PATIENCE_MILLISECONDS)).isEqualTo('a');
    assertThat(terminal.read(PATIENCE_MILLISECONDS)).isEqualTo(0xFF);
    assertThat(terminal.read(PATIENCE_MILLISECONDS)).isEqualTo(UserTerminal.END);
    assertThat(terminal.read(0)).isEqualTo(UserTerminal.END);
  }

  @Test
  void outputHasOnlyWhatTheBoardSends() {
    PipeTerminal terminal = terminal();
    terminal.write(new byte[] {1, (byte) 0x80});
    terminal.say("a word");
    terminal.showStatus("LEDs");
    assertThat(output.toByteArray()).containsExactly(1, 0x80);
    assertThat(messages).asString().contains("a word").doesNotContain("LEDs");
  }
}
