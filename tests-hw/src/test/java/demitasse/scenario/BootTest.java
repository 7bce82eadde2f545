package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hardware.AppImage;
import org.junit.jupiter.api.Test;

final class BootTest {
  @Test
  void promptComesWithoutAnyApp() {
    try (Console console = Rig.selected().boot(AppImage.ofBytes(new byte[0]), Rig.Pace.REAL_TIME)) {
      console.expect("Initialization complete. Entering main loop.\r\n");
      console.expect("tock$ ");
      assertThat(console.command("status"))
          .isEqualTo("Total processes: 0\r\nActive processes: 0\r\nTimeslice expirations: 0\r\n");
    }
  }
}
