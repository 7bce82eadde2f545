package demitasse.capsule.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** For any keys, the line stays in its array, and the terminal shows what the line holds. */
final class LineEditorPropertiesTest {
  @Property(tries = 500)
  void noByteBreaksTheLine(@ForAll byte[] input) {
    LineEditor editor = new LineEditor();
    for (byte value : input) {
      OutputBuffer echo = new OutputBuffer();
      if (editor.type(value & 0xFF, echo)) {
        editor.remember();
        editor.clear();
      }
      assertThat(echo.length()).isLessThanOrEqualTo(OutputBuffer.PIECE_BYTES);
      assertThat(editor.length()).isBetween(0, LineEditor.CAPACITY);
    }
  }

  @Property(tries = 1000)
  void terminalShowsTheLine(@ForAll("keys") String input) {
    LineEditor editor = new LineEditor();
    Terminal terminal = new Terminal();
    for (int i = 0; i < input.length(); i++) {
      OutputBuffer echo = new OutputBuffer();
      if (editor.type(input.charAt(i), echo)) {
        editor.remember();
        editor.clear();
      }
      assertThat(echo.length()).isLessThanOrEqualTo(OutputBuffer.PIECE_BYTES);
      terminal.show(Sent.by(echo).replace("\u0007", ""));
    }

    String line = new String(editor.line(), 0, editor.length(), StandardCharsets.US_ASCII);
    assertThat(terminal.shown()).isEqualTo(line.stripTrailing());
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.of(
            "a",
            "b",
            "word",
            " ",
            "0123456789012345678901234567890",
            "\r",
            "\b",
            "\u007f",
            "\u001b[A",
            "\u001b[B",
            "\u001b[C",
            "\u001b[D",
            "\u001b[H",
            "\u001b[F",
            "\u001b[3~",
            "\u001b[5~",
            "\u001bx")
        .list()
        .ofMaxSize(100)
        .map(words -> String.join("", words));
  }
}
