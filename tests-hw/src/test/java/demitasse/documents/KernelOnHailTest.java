package demitasse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.hardware.AppImage;
import demitasse.hardware.Hardware;
import demitasse.jvm.HailOnJvm;
import demitasse.simulator.firmware.Symbols;
import demitasse.simulator.hail.Hail;
import demitasse.simulator.hail.Led;
import demitasse.simulator.hail.LedColor;
import demitasse.simulator.time.Timeline;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The kernel with an app on the simulated board, as docs/simulator.md shows it. */
class KernelOnHailTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void theRedLedChangesEachQuarterOfASecond() {
    try (Hail hail = Hail.withFirmware(Hardware.HAIL.kernel())) { // boards/hail/build/hail.elf
      hail.install(AppImage.file("blink")); // apps/build/blink/blink.tbf
      hail.runUntilOutput("Entering main loop.", SECOND);
      Led red = hail.led(LedColor.RED);
      hail.runUntil(red::isLit, SECOND);
      long lit = hail.now();

      hail.runUntil(() -> !red.isLit(), SECOND);

      assertThat(hail.now() - lit)
          .isBetween(249 * Timeline.MILLISECOND, 251 * Timeline.MILLISECOND);
    }
  }

  @Test
  void anAppWhoseHeaderLostABitIsSkipped() {
    try (Hail hail = Hail.withFirmware(Hardware.HAIL.kernel())) {
      hail.install(AppImage.file("blink"), AppImage.file("hello"));
      hail.faults().flipBit(Hail.APPS + 16, 0);

      hail.runUntilOutput("Hello from a process.", SECOND);

      assertThat(hail.usart0().output()).contains("App at 0x00030000 skipped: wrong checksum");
      assertThat(hail.led(LedColor.RED).switches()).isZero();
    }
  }

  @Test
  void theSameKernelRunsOnTheJvm() {
    Hail hail = new Hail();
    hail.install(AppImage.file("blink"));
    try (HailOnJvm kernel = new HailOnJvm(hail, Symbols.NONE)) {
      kernel.run(2 * Timeline.SECOND); // a breakpoint in Kernel.java would stop here

      assertThat(hail.led(LedColor.RED).switches()).isBetween(6, 8);
      hail.verify();
    }
  }
}
