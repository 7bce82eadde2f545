package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hardware.AppImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Apps that are loaded and removed while the system runs. */
@Scenario
final class DynamicLoadTest {
  /** Offset behind the end of the list of apps, so that nothing is loaded from here at boot. */
  private static final int BEHIND = 0x2_0000;

  private static final int NOTHING = 0x3_0000;

  private Console console;

  private final Rig rig;

  DynamicLoadTest(Rig rig) {
    this.rig = rig;
  }

  @BeforeEach
  void boot() {
    AppImage image =
        AppImage.of(rig.hardware(), "ipc-service").with(address(BEHIND), AppImage.tbf("hello"));
    console = rig.boot(image, Rig.Pace.REAL_TIME);
    assertThat(console.expect("tock$ ")).doesNotContain("Hello");
  }

  @AfterEach
  void end() {
    console.close();
  }

  @Test
  void loadedAppRuns() {
    assertThat(console.command(load(BEHIND))).startsWith("Loaded as process ");
    console.expect("Hello from a process.\r\n");
    assertThat(console.command("list")).contains("hello").contains("ipc-service");
  }

  @Test
  void appIsNotLoadedTwice() {
    console.command(load(BEHIND));
    console.expect("Hello from a process.\r\n");

    assertThat(console.command(load(BEHIND))).contains("No app loaded");
    console.expect(skipped(BEHIND, "it is loaded already"));
  }

  @Test
  void removedAppIsGoneAndCanBeLoadedAgain() {
    console.command(load(BEHIND));
    console.expect("Hello from a process.\r\n");

    assertThat(console.command("remove hello")).isEqualTo("Process hello removed\r\n");
    assertThat(console.command("list")).doesNotContain("hello").contains("ipc-service");

    console.command(load(BEHIND));
    console.expect("Hello from a process.\r\n");
  }

  @Test
  void addressWithoutAppIsRefused() {
    assertThat(console.command(load(NOTHING))).contains("No app loaded");
    console.expect(skipped(NOTHING, "end of the list"));
    assertThat(console.command("list")).contains("ipc-service");
  }

  @Test
  void addressOutsideTheFlashForAppsIsRefused() {
    assertThat(console.command("load 20000000")).contains("No app loaded");
    assertThat(console.command("load fffffffc")).contains("No app loaded");
    assertThat(console.command("load zzz")).contains("load needs the hexadecimal address");
    assertThat(console.command("list")).contains("ipc-service");
  }

  private int address(int offset) {
    return rig.hardware().appsStart() + offset;
  }

  private String load(int offset) {
    return "load %x".formatted(address(offset));
  }

  private String skipped(int offset, String reason) {
    return "App at 0x%08x skipped: %s\r\n".formatted(address(offset), reason);
  }
}
