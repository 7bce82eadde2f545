package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hardware.AppImage;
import demitasse.hardware.Mps2An386;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Apps that are loaded and removed while the system runs. */
final class DynamicLoadTest {
  /** Behind the end of the list of apps, so that nothing is loaded from here at boot. */
  private static final int BEHIND = Mps2An386.APPS_START + 0x4_0000;

  private static final String LOAD = "load %x".formatted(BEHIND);

  private Console console;

  @BeforeEach
  void boot() {
    AppImage image = AppImage.of("ipc-service").with(BEHIND, AppImage.tbf("hello"));
    console = Rig.selected().boot(image, Rig.Pace.REAL_TIME);
    assertThat(console.expect("tock$ ")).doesNotContain("Hello");
  }

  @AfterEach
  void end() {
    console.close();
  }

  @Test
  void loadedAppRuns() {
    assertThat(console.command(LOAD)).startsWith("Loaded as process ");
    console.expect("Hello from a process.\r\n");
    assertThat(console.command("list")).contains("hello").contains("ipc-service");
  }

  @Test
  void appIsNotLoadedTwice() {
    console.command(LOAD);
    console.expect("Hello from a process.\r\n");

    assertThat(console.command(LOAD)).contains("No app loaded");
    console.expect("App at 0x00140000 skipped: it is loaded already\r\n");
  }

  @Test
  void removedAppIsGoneAndCanBeLoadedAgain() {
    console.command(LOAD);
    console.expect("Hello from a process.\r\n");

    assertThat(console.command("remove hello")).isEqualTo("Process hello removed\r\n");
    assertThat(console.command("list")).doesNotContain("hello").contains("ipc-service");

    console.command(LOAD);
    console.expect("Hello from a process.\r\n");
  }

  @Test
  void addressWithoutAppIsRefused() {
    assertThat(console.command("load 180000")).contains("No app loaded");
    console.expect("App at 0x00180000 skipped: end of the list\r\n");
    assertThat(console.command("list")).contains("ipc-service");
  }

  @Test
  void addressOutsideTheFlashForAppsIsRefused() {
    assertThat(console.command("load 20000000")).contains("No app loaded");
    assertThat(console.command("load fffffffc")).contains("No app loaded");
    assertThat(console.command("load zzz")).contains("load needs the hexadecimal address");
    assertThat(console.command("list")).contains("ipc-service");
  }
}
