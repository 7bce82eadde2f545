package demitasse.simulator.sam4l.chip;

import static demitasse.simulator.sam4l.chip.HardwareFixture.PM;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.clock.Mask;
import demitasse.simulator.sam4l.power.ResetCause;
import demitasse.simulator.time.Timeline;
import org.junit.jupiter.api.Test;

class PowerManagerTest {
  private static final int CPUSEL = 0x04;
  private static final int PBASEL = 0x0C;
  private static final int PBAMASK = 0x28;
  private static final int IER = 0xC0;
  private static final int ISR = 0xCC;
  private static final int ICR = 0xD0;
  private static final int SR = 0xD4;
  private static final int AE = 1 << 31;
  private static final int CKRDY = 1 << 5;
  private static final int TWIM1 = 0x4001C000;

  private final HardwareFixture chip = new HardwareFixture();

  @Test
  void masksHaveTheirValuesAfterReset() {
    int[] expected = {0x1, 0x1E2, 0, 0x1, 0x1F, 0x3F};
    for (int i = 0; i < expected.length; i++) {
      assertThat(chip.read(PM + 0x20 + 4 * i)).isEqualTo(expected[i]);
    }
    assertThat(chip.read(PM + 0x160)).isEqualTo(0x1FE);
    assertThat(chip.read(PM + 0x180)).isOne();
  }

  @Test
  void theProcessorStartsWithTheSystemRcOscillator() {
    assertThat(chip.hardware.clocks.cpu().hertz()).isEqualTo(115_200);
  }

  @Test
  void aLockedRegisterKeepsItsValueAndSetsTheAccessError() {
    chip.write(PM + IER, AE);
    chip.write(PM + PBAMASK, 1);
    assertThat(chip.read(PM + PBAMASK)).isZero();
    assertThat(chip.read(PM + SR) & AE).isEqualTo(AE);
    assertThat(chip.hardware.wiring.isAsserted(Lines.PM)).isTrue();
    assertThat(chip.misuses()).containsExactly(Misuse.LOCKED);
    chip.write(PM + ICR, AE);
    assertThat(chip.read(PM + ISR)).isZero();
    assertThat(chip.hardware.wiring.isAsserted(Lines.PM)).isFalse();
  }

  @Test
  void unlockHoldsForOneWrite() {
    chip.writePm(PBAMASK, 1);
    chip.write(PM + PBAMASK, 2);
    assertThat(chip.read(PM + PBAMASK)).isOne();
  }

  @Test
  void unlockOfAnotherRegisterDoesNotHelp() {
    chip.write(PM + 0x58, 0xAA000024);
    chip.write(PM + PBAMASK, 1);
    assertThat(chip.read(PM + PBAMASK)).isZero();
  }

  @Test
  void aWrongKeyDoesNotUnlock() {
    chip.write(PM + 0x58, 0x55000000 | PBAMASK);
    chip.write(PM + PBAMASK, 1);
    assertThat(chip.read(PM + PBAMASK)).isZero();
    assertThat(chip.misuses()).containsExactly(Misuse.LOCKED, Misuse.LOCKED);
  }

  @Test
  void aPeripheralWithoutClockReadsZeroAndTakesNoWrites() {
    assertThat(chip.read(TWIM1 + 0x1C)).isZero();
    chip.write(TWIM1 + 0x04, 0x1234);
    assertThat(chip.misuses()).containsExactly(Misuse.CLOCK_MASKED, Misuse.CLOCK_MASKED);
    chip.writePm(PBAMASK, 1 << 6);
    assertThat(chip.read(TWIM1 + 0x1C)).isEqualTo(2);
    assertThat(chip.read(TWIM1 + 0x04)).isZero();
  }

  @Test
  void theClockOfAPeripheralFollowsItsMask() {
    ClockSource clock = chip.hardware.clocks.gated(Mask.PBA, 6);
    assertThat(clock.hertz()).isZero();
    chip.writePm(PBAMASK, 1 << 6);
    assertThat(clock.hertz()).isEqualTo(115_200);
  }

  @Test
  void dividersTakeTimeToSettle() {
    chip.writePm(PBASEL, 0x81);
    assertThat(chip.hardware.clocks.bridge(0).hertz()).isEqualTo(115_200 / 4);
    assertThat(chip.read(PM + SR) & CKRDY).isZero();
    chip.pass(10 * Timeline.MILLISECOND);
    assertThat(chip.read(PM + SR) & CKRDY).isEqualTo(CKRDY);
    assertThat(chip.read(PM + ISR) & CKRDY).isEqualTo(CKRDY);
  }

  @Test
  void dividersThatHaveNotSettledMustNotChange() {
    chip.writePm(PBASEL, 0x81);
    chip.writePm(PBASEL, 0x82);
    assertThat(chip.misuses()).containsExactly(Misuse.BUSY);
  }

  @Test
  void aBusMustNotBeFasterThanTheProcessor() {
    chip.writePm(PBASEL, 0x81);
    chip.pass(10 * Timeline.MILLISECOND);
    chip.writePm(CPUSEL, 0x80);
    assertThat(chip.hardware.clocks.cpu().hertz()).isEqualTo(57_600);
    chip.pass(10 * Timeline.MILLISECOND);
    chip.writePm(PBASEL, 0);
    assertThat(chip.misuses()).containsExactly(Misuse.ELECTRICAL);
  }

  private void runFromCrystal() {
    chip.writeScif(0x20, 0x10801);
    chip.await(HardwareFixture.SCIF + 0x14, 1);
    chip.writePm(0x00, 1);
  }

  @Test
  void aMainClockThatFailsIsReplaced() {
    runFromCrystal();
    chip.writePm(0x54, 1);
    chip.write(PM + IER, 1);
    chip.hardware.clocks.osc0().stop();
    assertThat(chip.hardware.clocks.cpu().hertz()).isEqualTo(115_200);
    assertThat(chip.read(PM)).isZero();
    assertThat(chip.read(PM + ISR)).isOne();
    assertThat(chip.hardware.wiring.isAsserted(Lines.PM)).isTrue();
  }

  @Test
  void withoutTheDetectorAMainClockThatFailsStopsTheProcessor() {
    runFromCrystal();
    chip.hardware.clocks.osc0().stop();
    assertThat(chip.hardware.clocks.cpu().hertz()).isZero();
  }

  @Test
  void reservedBitsAreReported() {
    chip.writePm(PBAMASK, 1 << 20);
    assertThat(chip.read(PM + PBAMASK)).isZero();
    assertThat(chip.misuses()).containsExactly(Misuse.RESERVED);
  }

  @Test
  void theCauseOfTheLastResetIsShown() {
    chip.writePm(PBAMASK, 1);
    chip.hardware.reset(ResetCause.EXTERNAL);
    assertThat(chip.read(PM + 0x180)).isEqualTo(1 << 2);
    assertThat(chip.read(PM + PBAMASK)).isZero();
  }

  @Test
  void registersThatAreNotThereAreReported() {
    assertThat(chip.read(PM + 0x44)).isZero();
    chip.write(PM + SR, 0);
    assertThat(chip.misuses()).containsExactly(Misuse.NO_REGISTER, Misuse.ACCESS);
  }
}
