package demitasse.simulator.sam4l.chip;

import static demitasse.simulator.sam4l.chip.HardwareFixture.BPM;
import static demitasse.simulator.sam4l.chip.HardwareFixture.BSCIF;
import static demitasse.simulator.sam4l.chip.HardwareFixture.FLASHCALW;
import static demitasse.simulator.sam4l.chip.HardwareFixture.PICOCACHE;
import static demitasse.simulator.sam4l.chip.HardwareFixture.PM;
import static demitasse.simulator.sam4l.chip.HardwareFixture.SCIF;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import org.junit.jupiter.api.Test;

/** The registers that Tock's kernel accesses on Hail until its main clock runs, in their order. */
class BootSequenceTest {
  private static final int AST = 0x400F0800;

  private final HardwareFixture chip = new HardwareFixture();

  private void scalePower() {
    assertThat(chip.read(BPM + 0x14) & 1).isOne();
    chip.write(BPM + 0x18, 0xAA00001C);
    chip.write(BPM + 0x1C, chip.read(BPM + 0x1C) | 0xE);
  }

  private void startSlowClock() {
    int control = chip.read(BSCIF + 0x24);
    chip.write(BSCIF + 0x18, 0xAA000024);
    chip.write(BSCIF + 0x24, control | 7);
    assertThat(chip.read(BSCIF + 0x24) & 1).isOne();
    chip.write(BSCIF + 0x18, 0xAA000028);
    chip.write(BSCIF + 0x28, 0x001D0015);
  }

  private void enableCache() {
    chip.writePm(0x24, chip.read(PM + 0x24) | 1 << 2);
    chip.writePm(0x2C, chip.read(PM + 0x2C) | 1 << 1);
    chip.write(PICOCACHE + 0x08, 1);
    chip.await(PICOCACHE + 0x0C, 1);
  }

  private void speedUpFlash() {
    chip.write(FLASHCALW, chip.read(FLASHCALW) | 1 << 6);
    chip.write(FLASHCALW + 4, (chip.read(FLASHCALW + 4) & 0x00FFFFC0) | 0xA5000010);
    chip.await(FLASHCALW + 8, 1);
  }

  private void startMainClock() {
    chip.writeScif(0x20, 0x00010E01);
    chip.await(SCIF + 0x14, 1);
    chip.writeScif(0x24, 0x3F050111);
    chip.await(SCIF + 0x14, 1 << 6);
    chip.write(FLASHCALW, chip.read(FLASHCALW) | 1 << 6);
    chip.writePm(0x00, 2);
  }

  private void boot() {
    scalePower();
    startSlowClock();
    enableCache();
    speedUpFlash();
    startMainClock();
    chip.write(BPM + 0x18, 0xAA00001C);
    chip.write(BPM + 0x1C, chip.read(BPM + 0x1C) | 1 << 16);
  }

  @Test
  void theProcessorRunsAtFortyEightMegahertzWithoutAnyMisuse() {
    boot();
    assertThat(chip.diagnostics.all()).isEmpty();
    assertThat(chip.hardware.clocks.cpu().hertz()).isEqualTo(48_000_000);
    assertThat(chip.hardware.clocks.clk32k().hertz()).isEqualTo(32_768);
  }

  @Test
  void masksThatAreWrittenReadBack() {
    boot();
    assertThat(chip.read(PM + 0x24)).isEqualTo(0x1E6);
    assertThat(chip.read(PM + 0x2C)).isEqualTo(3);
  }

  @Test
  void theTimerThenCountsThirtyTwoKilohertz() {
    boot();
    chip.writePm(0x34, chip.read(PM + 0x34) | 1 << 2);
    for (int value : new int[] {0, 0x100, 0x101}) {
      chip.write(AST + 0x40, value);
      awaitTimer();
    }
    chip.write(AST, 1);
    awaitTimer();
    int before = chip.read(AST + 4);
    chip.pass(1_000_000_000_000L);
    assertThat(chip.read(AST + 4) - before).isEqualTo(16_384);
    assertThat(chip.diagnostics.all()).isEmpty();
  }

  private void awaitTimer() {
    for (int i = 0; (chip.read(AST + 8) & 0x11000000) != 0; i++) {
      assertThat(i).isLessThan(10_000);
      chip.pass(1_000_000);
    }
  }

  @Test
  void fortyEightMegahertzWithoutHighSpeedFlashIsReported() {
    scalePower();
    startMainClock();
    assertThat(chip.misuses()).containsExactly(Misuse.ELECTRICAL);
  }

  @Test
  void fortyEightMegahertzWithoutPowerScalingIsReported() {
    speedUpFlash();
    startMainClock();
    assertThat(chip.misuses()).containsExactly(Misuse.ELECTRICAL);
  }

  @Test
  void sixteenMegahertzNeedNothing() {
    chip.writeScif(0x20, 0x00010E01);
    chip.await(SCIF + 0x14, 1);
    chip.writePm(0x00, 1);
    assertThat(chip.diagnostics.all()).isEmpty();
    assertThat(chip.hardware.clocks.cpu().hertz()).isEqualTo(16_000_000);
  }

  @Test
  void aMainClockThatIsNotReadyIsReported() {
    chip.writeScif(0x20, 0x00010E01);
    chip.writePm(0x00, 1);
    assertThat(chip.misuses()).containsExactly(Misuse.WRONG_ORDER);
    assertThat(chip.hardware.clocks.cpu().hertz()).isZero();
  }
}
