package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each app of apps/ says what its source says. */
@Scenario
final class AppsTest {
  private final Rig rig;

  AppsTest(Rig rig) {
    this.rig = rig;
  }

  @ParameterizedTest
  @CsvSource({
    "hello, Hello from a process.",
    "cpp-hello, cpp-hello: .+",
    "asm-hello, asm-hello: no compiler was asked",
    "alarms, 'alarms: 12 rang, 0 wrong'",
    "malloc, malloc: 0 errors"
  })
  void appSaysThatAllIsWell(String app, String line) {
    try (Console console = rig.bootVirtual(app)) {
      console.expectLine("(tock\\$ )?" + line);
    }
  }

  @Test
  void twoProcessesOfTheSameCodeCountEachForItself() {
    try (Console console = rig.bootVirtual("counter-a", "counter-b")) {
      MatchResult first = console.expectLine("counter at 0x(\\p{XDigit}+): 0");
      MatchResult second = console.expectLine("counter at 0x(\\p{XDigit}+): 0");
      assertThat(first.group(1)).isNotEqualTo(second.group(1));

      console.expectLine(".*counter at 0x" + first.group(1) + ": 1");
      console.expectLine("counter at 0x" + second.group(1) + ": 1");
    }
  }

  @Test
  void serviceAnswersTheClientInItsOwnBuffer() {
    try (Console console = rig.bootVirtual("ipc-service", "ipc-client")) {
      for (int message = 0; message < 3; message++) {
        console.expectLine("(tock\\$ )?ipc-client: MESSAGE " + message + " FROM THE CLIENT");
      }
    }
  }

  @Test
  void clientWithoutServiceGivesUp() {
    try (Console console = rig.bootVirtual("ipc-client")) {
      console.expectLine("(tock\\$ )?ipc-client: (?!message|MESSAGE).+");
    }
  }

  @Test
  void echoPrintsWhatIsTyped() {
    try (Console console = rig.boot("echo")) {
      console.expect("echo: type something");
      console.expect("tock$ ");

      console.typeUntil("a line", "echo: 6 bytes: a line");
    }
  }

  @Test
  void blinkRunsWithoutASound() {
    try (Console console = rig.boot("blink")) {
      console.expect("tock$ ");

      assertThat(console.command("list")).containsPattern("blink .* (Yielded|Running)");
    }
  }
}
