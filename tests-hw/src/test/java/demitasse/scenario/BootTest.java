package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hardware.AppImage;
import org.junit.jupiter.api.Test;

@Scenario
final class BootTest {
  private static final String BANNER = "Initialization complete. Entering main loop.\r\n";
  private static final String PROMPT = "tock$ ";

  private final Rig rig;

  BootTest(Rig rig) {
    this.rig = rig;
  }

  @Test
  void promptComesWithoutAnyApp() {
    try (Console console =
        rig.boot(AppImage.ofBytes(rig.hardware(), new byte[0]), Rig.Pace.REAL_TIME)) {
      assertThat(console.expect(BANNER)).isEmpty();
      assertThat(console.expect(PROMPT)).isEmpty();
      assertThat(console.command("status"))
          .isEqualTo("Total processes: 0\r\nActive processes: 0\r\nTimeslice expirations: 0\r\n");
    }
  }

  @Test
  void appsRunBeforeThePromptComes() {
    try (Console console = rig.boot("hello")) {
      console.expect(BANNER);

      assertThat(console.expect(PROMPT)).isEqualTo("Hello from a process.\r\n");
    }
  }

  @Test
  void resetBootsAgain() {
    try (Console console = rig.boot("hello")) {
      console.expect(BANNER);
      console.expect(PROMPT);

      console.type("reset\r");

      console.expect(BANNER);
      console.expect("Hello from a process.\r\n");
      console.expect(PROMPT);
    }
  }

  @Test
  void panicReportsOnEachProcessAndStops() {
    try (Console console = rig.boot("ipc-service", "hello")) {
      console.expect(PROMPT);

      console.type("panic\r");

      console.expect("Process Console forced a kernel panic.");
      console.expect("Process 0 ipc-service\r\n  YIELDED");
      console.expect("Process 1 hello\r\n  TERMINATED");
      console.expect("xPSR");
      console.expectPanicEnd();
    }
  }
}
