package demitasse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.abi.TbfError;
import demitasse.hardware.AppImage;
import demitasse.hardware.Hardware;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An app that cannot be run is named with the reason, and the apps around it run. */
@Scenario
final class BadAppsTest {
  private final Rig rig;
  private final int badAddress;

  BadAppsTest(Rig rig) {
    this.rig = rig;
    badAddress = badAddress(rig.hardware());
  }

  /** A way to spoil an app, and what the console says of it. */
  record Spoiled(String reason, TbfSurgery app) {
    @Override
    public String toString() {
      return reason;
    }
  }

  static Stream<Spoiled> spoiledApps() {
    return Stream.of(
        spoiled(TbfError.HEADER_TOO_SMALL, app().headerSize(8)),
        spoiled(TbfError.HEADER_TOO_LARGE, app().headerSize(0x4000)),
        spoiled(TbfError.HEADER_SIZE_UNALIGNED, app().headerSize(78)),
        spoiled(TbfError.WRONG_CHECKSUM, app().wrongChecksum()),
        spoiled(TbfError.ELEMENT_RUNS_PAST_HEADER, app().length(TbfSurgery.KERNEL_VERSION, 400)),
        spoiled(TbfError.WRONG_PROGRAM_LENGTH, app().length(TbfSurgery.PROGRAM, 16)),
        spoiled(
            TbfError.WRONG_MAIN_LENGTH,
            app()
                .type(TbfSurgery.MAIN, 0x7E)
                .type(TbfSurgery.PROGRAM, 0x7F)
                .type(TbfSurgery.NAME, TbfSurgery.MAIN)),
        spoiled(TbfError.WRONG_WRITEABLE_REGIONS_LENGTH, app().type(TbfSurgery.NAME, 2)),
        spoiled(TbfError.WRONG_FIXED_ADDRESSES_LENGTH, app().type(TbfSurgery.NAME, 5)),
        spoiled(TbfError.WRONG_SHORT_ID_LENGTH, app().type(TbfSurgery.NAME, 10)),
        spoiled(TbfError.NAME_NOT_UTF8, app().word(TbfSurgery.NAME, 0, 0xFFFF_FFFF)),
        spoiled(
            TbfError.NO_PROGRAM, app().type(TbfSurgery.PROGRAM, 0x7F).type(TbfSurgery.MAIN, 0x7E)),
        spoiled(TbfError.NO_KERNEL_VERSION, app().type(TbfSurgery.KERNEL_VERSION, 0x7F)),
        spoiled(TbfError.OTHER_KERNEL_VERSION, app().word(TbfSurgery.KERNEL_VERSION, 0, 3)),
        spoiled(TbfError.BINARY_RUNS_PAST_APP, app().word(TbfSurgery.PROGRAM, 3, 0x10_0000)),
        spoiled(
            TbfError.PROTECTED_REGION_RUNS_PAST_BINARY,
            app().word(TbfSurgery.PROGRAM, 1, 0x10_0000)),
        spoiled(TbfError.ENTRY_OUTSIDE_BINARY, app().word(TbfSurgery.PROGRAM, 0, 0x10_0000)),
        new Spoiled("not enough memory", app().word(TbfSurgery.PROGRAM, 2, 0x10_0000)));
  }

  private static Spoiled spoiled(TbfError error, TbfSurgery app) {
    return new Spoiled(error.reason(), app);
  }

  private static TbfSurgery app() {
    return new TbfSurgery(AppImage.tbf("hello"));
  }

  @ParameterizedTest
  @MethodSource("spoiledApps")
  void spoiledAppIsNamedAndSkipped(Spoiled spoiled) {
    try (Console console = boot(spoiled.app().bytes())) {
      console.expect("App at 0x%08x skipped: %s\r\n".formatted(badAddress, spoiled.reason()));
      console.expect("tock$ ");

      assertThat(console.command("status")).contains("Total processes: 2\r\n");
      assertThat(console.command("list")).contains("counter-a", "ipc-service");
    }
  }

  @Test
  void appThatReachesBeyondFlashEndsTheList() {
    try (Console console = boot(app().totalSize(0x20_0000).bytes())) {
      console.expect(
          "App at 0x%08x skipped: %s\r\n".formatted(badAddress, TbfError.RUNS_PAST_FLASH.reason()));
      console.expect("tock$ ");

      assertThat(console.command("status")).contains("Total processes: 1\r\n");
    }
  }

  @Test
  void appForAnotherAddressIsNamedAndSkipped() {
    TbfSurgery elsewhere =
        app().type(TbfSurgery.NAME, 5).length(5, 8).word(5, 0, -1).word(5, 1, 0x0022_3480);
    try (Console console = boot(elsewhere.bytes())) {
      console.expect(TbfError.OTHER_FLASH_ADDRESS.reason());
    }
  }

  @Test
  void disabledAppIsSkippedSilently() {
    try (Console console = boot(app().flags(0).bytes())) {
      assertThat(console.expect("tock$ ")).doesNotContain("skipped");
      assertThat(console.command("status")).contains("Total processes: 2\r\n");
    }
  }

  @Test
  void appsBeyondTheLastSlotAreNamed() {
    List<String> nine =
        List.of(
            "blink", "blink", "blink", "blink", "blink", "blink", "blink", "blink", "counter-a");
    try (Console console = rig.boot(nine.toArray(String[]::new))) {
      console.expect(
          "App at 0x%08x skipped: all process slots are in use\r\n"
              .formatted(rig.hardware().appsStart() + 0x1_0000));
      console.expect("tock$ ");
      assertThat(console.command("status")).contains("Total processes: 8\r\n");
    }
  }

  private Console boot(byte[] bad) {
    return rig.boot(around(rig.hardware(), bad), Rig.Pace.REAL_TIME);
  }

  /** An app, the spoiled one, and another that runs. */
  static AppImage around(Hardware hardware, byte[] bad) {
    int badAddress = badAddress(hardware);
    return AppImage.of(hardware, "counter-a")
        .with(badAddress, bad)
        .with(badAddress + bad.length, AppImage.tbf("ipc-service"));
  }

  private static int badAddress(Hardware hardware) {
    return hardware.appsStart() + AppImage.tbf("counter-a").length;
  }
}
