package demitasse.simulator.sam4l.chip;

import static demitasse.simulator.sam4l.chip.HardwareFixture.BPM;
import static demitasse.simulator.sam4l.chip.HardwareFixture.BSCIF;
import static demitasse.simulator.sam4l.chip.HardwareFixture.PM;
import static demitasse.simulator.sam4l.chip.HardwareFixture.SCIF;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.clock.ClockTree;
import demitasse.simulator.sam4l.power.ResetCause;
import demitasse.simulator.time.Timeline;
import org.junit.jupiter.api.Test;

/** SCIF, BSCIF and BPM: oscillators, PLL, DFLL, generic clocks, power scaling. */
class ClocksTest {
  private static final int PCLKSR = 0x14;
  private static final int OSCCTRL0 = 0x20;
  private static final int PLL0 = 0x24;
  private static final int DFLL0CONF = 0x28;
  private static final int DFLL0MUL = 0x30;
  private static final int GCCTRL = 0x74;

  private final HardwareFixture chip = new HardwareFixture();
  private final ClockTree clocks = chip.hardware.clocks;

  private void writeBscif(int offset, int value) {
    chip.writeLocked(BSCIF, 0x18, offset, value);
  }

  @Test
  void aCrystalStartsAfterItsCyclesOfTheSystemOscillator() {
    chip.write(SCIF, 1);
    chip.writeScif(OSCCTRL0, 0x10E01);
    chip.pass(1024L * Timeline.SECOND / 115_200 - Timeline.MICROSECOND);
    assertThat(chip.read(SCIF + PCLKSR)).isZero();
    chip.pass(2 * Timeline.MICROSECOND);
    assertThat(chip.read(SCIF + PCLKSR)).isOne();
    assertThat(clocks.osc0().hertz()).isEqualTo(16_000_000);
    assertThat(chip.hardware.wiring.isAsserted(Lines.SCIF)).isTrue();
  }

  @Test
  void thePllMultipliesTheCrystal() {
    chip.writeScif(OSCCTRL0, 0x10801);
    chip.await(SCIF + PCLKSR, 1);
    chip.writeScif(PLL0, 0x3F050111);
    assertThat(clocks.pll0().hertz()).isZero();
    chip.await(SCIF + PCLKSR, 1 << 6);
    assertThat(clocks.pll0().hertz()).isEqualTo(48_000_000);
    assertThat(chip.diagnostics.all()).isEmpty();
  }

  @Test
  void aPllWithoutReferenceIsReported() {
    chip.writeScif(PLL0, 0x3F050111);
    assertThat(chip.misuses()).containsExactly(Misuse.WRONG_ORDER);
  }

  @Test
  void aPllThatIsTooSlowIsReported() {
    chip.writeScif(OSCCTRL0, 0x10801);
    chip.await(SCIF + PCLKSR, 1);
    chip.writeScif(PLL0, 0x3F030101);
    assertThat(chip.misuses()).containsExactly(Misuse.ELECTRICAL);
  }

  @Test
  void aPllInTheWrongRangeIsReported() {
    chip.writeScif(OSCCTRL0, 0x10801);
    chip.await(SCIF + PCLKSR, 1);
    chip.writeScif(PLL0, 0x3F050119);
    assertThat(chip.misuses()).containsExactly(Misuse.ELECTRICAL);
  }

  @Test
  void aPllLosesItsLockWithItsReference() {
    chip.writeScif(OSCCTRL0, 0x10801);
    chip.await(SCIF + PCLKSR, 1);
    chip.writeScif(PLL0, 0x3F050111);
    chip.await(SCIF + PCLKSR, 1 << 6);
    chip.writeScif(OSCCTRL0, 0);
    assertThat(chip.read(SCIF + PCLKSR)).isEqualTo(1 << 7);
  }

  @Test
  void stoppingTheMainClockIsReported() {
    chip.writeScif(OSCCTRL0, 0x10801);
    chip.await(SCIF + PCLKSR, 1);
    chip.writePm(0, 1);
    chip.writeScif(OSCCTRL0, 0);
    assertThat(chip.misuses()).containsExactly(Misuse.WRONG_ORDER);
    assertThat(clocks.cpu().hertz()).isZero();
  }

  @Test
  void theDfllLocksToAMultipleOfAGenericClock() {
    writeBscif(0x24, 5);
    chip.await(BSCIF + PCLKSR, 2);
    chip.writeLocked(BPM, 0x18, 0x1C, 1 << 16);
    chip.write(SCIF + GCCTRL, 0x101);
    chip.writeScif(DFLL0CONF, 1);
    chip.await(SCIF + PCLKSR, 1 << 3);
    chip.writeScif(DFLL0MUL, 1464);
    chip.await(SCIF + PCLKSR, 1 << 3);
    chip.writeScif(DFLL0CONF, 0x20003);
    chip.await(SCIF + PCLKSR, 1 << 2);
    assertThat(clocks.dfll0().hertz()).isEqualTo(1464 * 32_768);
    assertThat(chip.diagnostics.all()).isEmpty();
  }

  @Test
  void theDfllMustNotBeWrittenWhileItSynchronises() {
    chip.writeScif(DFLL0CONF, 1);
    chip.writeScif(DFLL0MUL, 1464);
    assertThat(chip.misuses()).containsExactly(Misuse.BUSY);
  }

  @Test
  void rcOscillatorsTellWhenTheyRun() {
    chip.writeScif(0x48, 0x101);
    assertThat(chip.read(SCIF + 0x48) & 1).isZero();
    chip.await(SCIF + 0x48, 1);
    assertThat(clocks.rcfast().hertz()).isEqualTo(8_000_000);
    chip.writeScif(0x50, 1);
    chip.await(SCIF + 0x50, 1);
    assertThat(clocks.rc80m().hertz()).isEqualTo(80_000_000);
  }

  @Test
  void theOneMegahertzOscillatorIsTheBackupInterfaces() {
    assertThat(chip.read(BSCIF + 0x58)).isEqualTo(0xF00);
    writeBscif(0x58, 0xF01);
    chip.await(BSCIF + PCLKSR, 1 << 11);
    assertThat(clocks.rc1m().hertz()).isEqualTo(1_000_000);
  }

  @Test
  void aGenericClockDividesItsSource() {
    chip.write(SCIF + GCCTRL + 4 * 10, 9 << 16 | 3);
    assertThat(clocks.generic(10).hertz()).isEqualTo(115_200 / 20);
    chip.write(SCIF + GCCTRL + 4 * 10, 9 << 16 | 1);
    assertThat(clocks.generic(10).hertz()).isEqualTo(115_200);
    chip.write(SCIF + GCCTRL + 4 * 10, 0);
    assertThat(clocks.generic(10).hertz()).isZero();
  }

  @Test
  void aSourceThatIsNotModelledIsReported() {
    chip.write(SCIF + GCCTRL, 0x1201);
    assertThat(chip.misuses()).containsExactly(Misuse.NOT_MODELLED);
  }

  @Test
  void oscillatorsAreLocked() {
    chip.write(SCIF + OSCCTRL0, 0x10801);
    chip.write(BSCIF + 0x24, 1);
    assertThat(chip.read(SCIF + OSCCTRL0)).isZero();
    assertThat(chip.read(BSCIF + 0x24)).isZero();
    assertThat(chip.misuses()).containsExactly(Misuse.LOCKED, Misuse.LOCKED);
  }

  @Test
  void theSlowClockComesFromTheOscillatorThatTheBackupManagerChooses() {
    writeBscif(0x24, 1);
    chip.await(BSCIF + PCLKSR, 2);
    assertThat(clocks.clk32k().hertz()).isZero();
    chip.writeLocked(BPM, 0x18, 0x1C, 1 << 16);
    assertThat(clocks.clk32k().hertz()).isEqualTo(32_768);
    assertThat(clocks.clk1k().hertz()).isEqualTo(1024);
  }

  @Test
  void theSlowCrystalTakesItsTime() {
    writeBscif(0x20, 0x00030301 | 4);
    chip.pass(16_384L * Timeline.SECOND / 115_200 - Timeline.MICROSECOND);
    assertThat(chip.read(BSCIF + PCLKSR) & 1).isZero();
    chip.await(BSCIF + PCLKSR, 1);
    assertThat(clocks.osc32k().hertz()).isEqualTo(32_768);
  }

  @Test
  void powerScalingTakesTimeAndThenForgetsItsRequest() {
    chip.write(BPM, 1);
    chip.writeLocked(BPM, 0x18, 0x1C, 0xE);
    assertThat(chip.read(BPM + 0x14)).isZero();
    assertThat(chip.read(BPM + 0x1C)).isEqualTo(0xE);
    chip.await(BPM + 0x14, 1);
    assertThat(chip.read(BPM + 0x1C)).isEqualTo(0xA);
    assertThat(chip.hardware.system.bpm.powerScaling()).isEqualTo(2);
    assertThat(chip.hardware.wiring.isAsserted(Lines.BPM)).isTrue();
  }

  @Test
  void slowOscillatorsOutliveAResetButNotThePower() {
    writeBscif(0x24, 1);
    chip.await(BSCIF + PCLKSR, 2);
    chip.hardware.reset(ResetCause.WATCHDOG);
    assertThat(chip.read(BSCIF + 0x24)).isOne();
    chip.hardware.reset(ResetCause.POWER_ON);
    assertThat(chip.read(BSCIF + 0x24)).isZero();
  }

  @Test
  void theFrequencyMeterCountsAClock() {
    int freqm = 0x400E0C00;
    chip.writeScif(OSCCTRL0, 0x10801);
    chip.await(SCIF + PCLKSR, 1);
    chip.write(freqm + 4, 1 << 31 | 6 << 16 | 128 << 8);
    chip.pass(Timeline.MILLISECOND);
    chip.write(freqm, 1);
    assertThat(chip.read(freqm + 8) & 1).isOne();
    chip.pass(2 * Timeline.MILLISECOND);
    assertThat(chip.read(freqm + 8)).isZero();
    assertThat(chip.read(freqm + 0xC)).isEqualTo(17_777);
    assertThat(chip.read(PM + 0xD4) & 1).isZero();
  }
}
