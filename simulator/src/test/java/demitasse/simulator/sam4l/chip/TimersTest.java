package demitasse.simulator.sam4l.chip;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.time.Timeline;
import org.junit.jupiter.api.Test;

class TimersTest {
  private static final int TC0 = 0x40010000;
  private static final int TC1 = 0x40014000;
  private static final int PBAMASK = 0x28;
  private static final int PBADIVMASK = 0x40;
  private static final int GCCTRL = 0x74;
  private static final int CMR = 0x04;
  private static final int CV = 0x10;
  private static final long TEN_MILLISECONDS = 10 * Timeline.MILLISECOND;

  private final HardwareFixture chip = new HardwareFixture();

  TimersTest() {
    chip.writePm(PBAMASK, 3 << 2);
  }

  @Test
  void aDividedClockHasToBeUnmasked() {
    chip.write(TC0 + CMR, 1);
    chip.write(TC0, 5);
    chip.pass(TEN_MILLISECONDS);
    assertThat(chip.read(TC0 + CV)).isZero();
    assertThat(chip.misuses()).containsExactly(Misuse.WRONG_ORDER);
    chip.writePm(PBADIVMASK, 1);
    chip.pass(TEN_MILLISECONDS);
    assertThat(chip.read(TC0 + CV)).isEqualTo(575);
  }

  @Test
  void aMaskedTimerStandsStill() {
    chip.writePm(PBADIVMASK, 0x55);
    chip.write(TC1 + CMR, 1);
    chip.write(TC1, 5);
    chip.pass(TEN_MILLISECONDS);
    chip.writePm(PBAMASK, 0);
    chip.pass(TEN_MILLISECONDS);
    chip.writePm(PBAMASK, 3 << 2);
    assertThat(chip.read(TC1 + CV)).isEqualTo(575);
    assertThat(chip.misuses()).isEmpty();
  }

  @Test
  void eachTimerHasItsGenericClock() {
    chip.writeScif(GCCTRL + 4 * 5, 1);
    chip.writeScif(GCCTRL + 4 * 8, 3);
    chip.write(TC0, 5);
    chip.write(TC1, 5);
    chip.pass(TEN_MILLISECONDS);
    assertThat(chip.read(TC0 + CV)).isEqualTo(1151);
    assertThat(chip.read(TC1 + CV)).isEqualTo(575);
    assertThat(chip.misuses()).isEmpty();
  }

  @Test
  void resetMasksTheDividedClocks() {
    chip.writePm(PBADIVMASK, 0x55);
    chip.hardware.system.pm.reset();
    chip.writePm(PBAMASK, 1 << 2);
    chip.write(TC0 + CMR, 2);
    chip.write(TC0, 5);
    chip.pass(TEN_MILLISECONDS);
    assertThat(chip.read(TC0 + CV)).isZero();
  }
}
