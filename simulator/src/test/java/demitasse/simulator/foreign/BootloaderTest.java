package demitasse.simulator.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import demitasse.simulator.firmware.Firmware;
import demitasse.simulator.firmware.Segment;
import demitasse.simulator.hail.Hail;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A bootloader in C, with the protocol that tockloader speaks, installs programs. */
class BootloaderTest {
  private static final int KERNEL = 0x10000;
  private static final byte[] NOTHING = {};

  private static Firmware bootloader;
  private static Firmware second;

  @BeforeAll
  static void build() {
    bootloader = ForeignFirmware.build("bootloader", 0);
    second = ForeignFirmware.build("second", KERNEL);
  }

  private static byte[] image(Firmware firmware) {
    Segment last = firmware.segments().get(firmware.segments().size() - 1);
    byte[] image = new byte[last.address() + last.bytes().length - firmware.base()];
    Arrays.fill(image, (byte) 0xFF);
    for (Segment part : firmware.segments()) {
      System.arraycopy(
          part.bytes(), 0, image, part.address() - firmware.base(), part.bytes().length);
    }
    return image;
  }

  private static int crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** Two pages, with the byte that the protocol escapes. */
  private static byte[] app() {
    byte[] app = new byte[2 * Tockloader.PAGE];
    for (int i = 0; i < app.length; i++) {
      app[i] = (byte) (i * 7);
    }
    Tockloader.little(4).putInt(0x12FC0002).flip().get(app, 0, 4);
    return app;
  }

  @Test
  void toolsAreAnswered() {
    try (Hail hail = Hail.withFirmware(bootloader)) {
      Tockloader tool = new Tockloader(hail);
      tool.enter();
      assertThat(tool.command(0x01, NOTHING, 0)).containsExactly(0x11);
      assertThat(text(tool.command(0x03, NOTHING, 193))).contains("\"version\":\"0.5.0\"");
      assertThat(text(tool.command(0x14, new byte[] {2}, 64))).contains("jldevice", "ATSAM4LC8C");
      assertThat(tool.command(0x14, new byte[] {16}, 0)).containsExactly(0x14);
      byte[] wrong = Tockloader.little(4).putInt(0x400).array();
      assertThat(tool.command(0x06, wrong, 0)).containsExactly(0x12);
      assertThat(tool.command(0x33, NOTHING, 0)).containsExactly(0x16);
    }
  }

  private static String text(byte[] response) {
    return new String(response, StandardCharsets.ISO_8859_1);
  }

  @Test
  void programAndAppAreInstalledAndRun() {
    try (Hail hail = Hail.withFirmware(bootloader)) {
      Tockloader tool = new Tockloader(hail);
      tool.enter();
      byte[] kernel = image(second);
      tool.write(KERNEL, kernel);
      tool.write(Hail.APPS, app());
      assertThat(tool.crc(KERNEL, kernel.length)).isEqualTo(crc(kernel));
      assertThat(tool.crc(Hail.APPS, app().length)).isEqualTo(crc(app()));
      assertThat(tool.readRange(Hail.APPS + 100, 300))
          .isEqualTo(Arrays.copyOfRange(app(), 100, 400));
      tool.exit();
      hail.runUntilOutput(
          "PASS VTOR\nPASS first app word\nsecond program runs\n", Duration.ofSeconds(1));
    }
  }

  @Test
  void erasedPagesReadAsOnes() {
    try (Hail hail = Hail.withFirmware(bootloader)) {
      Tockloader tool = new Tockloader(hail);
      tool.enter();
      hail.load(0x20000, app());
      byte[] address = Tockloader.little(4).putInt(0x20000).array();
      assertThat(tool.command(0x06, address, 0)).containsExactly(0x15);
      assertThat(tool.readRange(0x20000, 512)).containsOnly(0xFF);
      assertThat(tool.readRange(0x20200, 4)).isEqualTo(Arrays.copyOfRange(app(), 512, 516));
    }
  }

  @Test
  void ourKernelIsInstalledAndRuns() {
    Path elf = Path.of(System.getProperty("demitasse.root", ".."), "boards/hail/build/hail.elf");
    assumeThat(elf).exists();
    byte[] kernel = image(Firmware.elf(elf));
    try (Hail hail = Hail.withFirmware(bootloader)) {
      Tockloader tool = new Tockloader(hail);
      tool.enter();
      tool.write(KERNEL, kernel);
      assertThat(tool.crc(KERNEL, kernel.length)).isEqualTo(crc(kernel));
      tool.exit();
      hail.runUntilOutput("Initialization complete. Entering main loop.", Duration.ofSeconds(1));
    }
  }
}
