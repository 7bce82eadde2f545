package demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import demitasse.capsule.DebugFrames;
import demitasse.capsule.DebugWriter;
import demitasse.chip.debug.PolledPort;
import demitasse.compiler.CommandLineRun;
import demitasse.hil.DebugLog;
import demitasse.kernel.Capsule;
import demitasse.kernel.CapsuleBoundary;
import demitasse.kernel.DeferredCalls;
import demitasse.machine.EntryPoint;
import demitasse.machine.Thrown;
import demitasse.rig.BoardProgram;
import demitasse.rig.SerialSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debug output from QEMU's Cortex-M4: frames between the text, as docs/debugging.md says. */
class DebugOutputTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int RING_BYTES = 256;

  @TempDir Path directory;

  /** A board that says something in text and in debug output, and goes on for ever. */
  public static final class Talker {
    private final PolledPort port = new PolledPort();
    private final DebugWriter messages = new DebugWriter(port, RING_BYTES);
    private final DeferredCalls deferredCalls = new DeferredCalls(new CapsuleBoundary());
    private final DebugLog debug = new DebugFrames(messages);
    private int divisor;

    public static Talker create() {
      Talker talker = new Talker();
      talker.messages.setDeferredCalls(talker.deferredCalls, new Capsule("messages", 1));
      return talker;
    }

    @EntryPoint("demitasse_main")
    void main() {
      messages.print("text\r\n");
      debug.log("no number");
      debug.log("four: {} {u} {x} {}", 1, -1, 300, 0);
      messages.print("end\r\n");
      try {
        divisor = 1 / divisor;
      } catch (ArithmeticException thrown) {
        messages.print("location ");
        messages.printDecimal(Thrown.number(thrown));
        messages.print(".\r\n");
      }
      while (true) {
        messages.deferredCall();
        port.finish();
      }
    }
  }

  @Test
  void framesComeBetweenTheTextAndPlacesHaveTheirNumbers() throws IOException {
    Path program = CommandLineRun.compile(Talker.class, directory);
    JsonObject report =
        JsonParser.parseString(Files.readString(directory.resolve("Talker-report.json")))
            .getAsJsonObject();

    try (BoardProgram board = BoardProgram.build("-Os", List.of(program));
        SerialSession session = board.start()) {
      session.expect("text\r\n", LIMIT);
      String frames = session.expect("end\r\n", LIMIT);

      assertThat(frames)
          .isEqualTo(
              frame("A@" + "@") + frame("LA" + "A" + "A" + "\u007F".repeat(6) + "C" + "lI" + "@"));
      session.expect("location ", LIMIT);
      int location = Integer.parseInt(session.expect(".", LIMIT));
      assertThat(report.getAsJsonArray("exception_locations").get(location).getAsString())
          .startsWith("DebugOutputTest.java:");
    }
    assertThat(report.getAsJsonArray("debug_formats").get(1).getAsJsonObject().get("text"))
        .hasToString("\"four: {} {u} {x} {}\"");
  }

  private static String frame(String content) {
    int check = content.chars().reduce(0, (before, next) -> before * 5 + next);
    return "\u00FF" + content + (char) (0x40 | (check & 0x3F)) + "\u00FE";
  }
}
