package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hardware.AppImage;
import org.junit.jupiter.api.Test;

final class BootTest {
  private static final String BANNER = "Initialization complete. Entering main loop.\r\n";
  private static final String PROMPT = "tock$ ";

  @Test
  void promptComesWithoutAnyApp() {
    try (Console console = Rig.selected().boot(AppImage.ofBytes(new byte[0]), Rig.Pace.REAL_TIME)) {
      assertThat(console.expect(BANNER)).isEmpty();
      assertThat(console.expect(PROMPT)).isEmpty();
      assertThat(console.command("status"))
          .isEqualTo("Total processes: 0\r\nActive processes: 0\r\nTimeslice expirations: 0\r\n");
    }
  }

  @Test
  void appsRunBeforeThePromptComes() {
    try (Console console = Rig.boot("hello")) {
      console.expect(BANNER);

      assertThat(console.expect(PROMPT)).isEqualTo("Hello from a process.\r\n");
    }
  }

  @Test
  void resetBootsAgain() {
    try (Console console = Rig.boot("hello")) {
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
    try (Console console = Rig.boot("ipc-service", "hello")) {
      console.expect(PROMPT);

      console.type("panic\r");

      console.expect("Process Console forced a kernel panic.");
      console.expect("Process 0 ipc-service\r\n  YIELDED");
      console.expect("Process 1 hello\r\n  TERMINATED");
      console.expect("xPSR");
      assertThat(console.expectEnd()).isEqualTo(1);
    }
  }
}
