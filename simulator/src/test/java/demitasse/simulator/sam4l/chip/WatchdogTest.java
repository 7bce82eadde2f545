package demitasse.simulator.sam4l.chip;

import static demitasse.simulator.sam4l.chip.HardwareFixture.WDT;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.power.ResetCause;
import demitasse.simulator.time.Timeline;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  private static final int CTRL = WDT;
  private static final int CLR = WDT + 4;
  private static final int SR = WDT + 8;
  private static final int IER = WDT + 0xC;
  private static final int ISR = WDT + 0x18;
  private static final int ICR = WDT + 0x1C;

  private static final int EN = 1;
  private static final int DAR = 1 << 1;
  private static final int WINDOW_MODE = 1 << 2;
  private static final int SFV = 1 << 3;
  private static final int IM = 1 << 4;
  private static final int CEN = 1 << 16;

  /** 2^17 cycles of 115,200 Hz: 1.138 s. */
  private static final int ONE_SECOND = 16 << 8;

  private final HardwareFixture chip = new HardwareFixture();

  private void writeTwice(int address, int value) {
    chip.write(address, 0x55000000 | value);
    chip.write(address, 0xAA000000 | value);
  }

  private void passMilliseconds(long count) {
    chip.pass(count * Timeline.MILLISECOND);
  }

  @Test
  void itIsOffAfterReset() {
    assertThat(chip.read(CTRL)).isEqualTo(0x10080);
    assertThat(chip.read(SR)).isEqualTo(3);
    passMilliseconds(100_000);
    assertThat(chip.resets).isEmpty();
  }

  @Test
  void itResetsTheChipWhenItRunsOut() {
    writeTwice(CTRL, EN | CEN | ONE_SECOND);
    passMilliseconds(1_137);
    assertThat(chip.resets).isEmpty();
    passMilliseconds(1);
    assertThat(chip.resets).containsExactly(ResetCause.WATCHDOG);
  }

  @Test
  void aClearStartsTheTimeAgain() {
    writeTwice(CTRL, EN | CEN | ONE_SECOND);
    for (int i = 0; i < 5; i++) {
      passMilliseconds(1_000);
      writeTwice(CLR, 1);
    }
    assertThat(chip.resets).isEmpty();
    assertThat(chip.diagnostics.all()).isEmpty();
  }

  @Test
  void oneWriteIsNotEnough() {
    writeTwice(CTRL, EN | CEN | ONE_SECOND);
    passMilliseconds(1_000);
    chip.write(CLR, 0xAA000001);
    passMilliseconds(1_000);
    assertThat(chip.resets).isNotEmpty();
    assertThat(chip.misuses()).containsExactly(Misuse.LOCKED);
  }

  @Test
  void twoWritesMustBeOfOneValue() {
    chip.write(CTRL, 0x55000000 | EN | CEN);
    chip.write(CTRL, 0xAA000000 | CEN);
    assertThat(chip.read(CTRL)).isEqualTo(0x10080);
    assertThat(chip.misuses()).containsExactly(Misuse.LOCKED);
  }

  @Test
  void aClearBeforeTheWindowResetsTheChip() {
    writeTwice(CTRL, EN | CEN | WINDOW_MODE | ONE_SECOND | 16 << 18);
    passMilliseconds(1_000);
    assertThat(chip.read(SR) & 1).isZero();
    writeTwice(CLR, 1);
    assertThat(chip.resets).containsExactly(ResetCause.WATCHDOG);
  }

  @Test
  void aClearWithinTheWindowDoesNot() {
    writeTwice(CTRL, EN | CEN | WINDOW_MODE | ONE_SECOND | 16 << 18);
    passMilliseconds(1_200);
    assertThat(chip.read(SR) & 1).isOne();
    writeTwice(CLR, 1);
    assertThat(chip.resets).isEmpty();
    passMilliseconds(2_200);
    assertThat(chip.resets).isEmpty();
    passMilliseconds(100);
    assertThat(chip.resets).isNotEmpty();
  }

  @Test
  void interruptModeWarnsBeforeItResets() {
    writeTwice(CTRL, EN | CEN | IM | ONE_SECOND);
    chip.write(IER, 4);
    passMilliseconds(1_200);
    assertThat(chip.hardware.wiring.isAsserted(Lines.WDT)).isTrue();
    assertThat(chip.resets).isEmpty();
    passMilliseconds(1_200);
    assertThat(chip.resets).isNotEmpty();
  }

  @Test
  void aWarningThatWasTakenIsGivenAgain() {
    writeTwice(CTRL, EN | CEN | IM | ONE_SECOND);
    passMilliseconds(1_200);
    chip.write(ICR, 4);
    passMilliseconds(1_138);
    assertThat(chip.read(ISR)).isEqualTo(4);
    assertThat(chip.resets).isEmpty();
  }

  @Test
  void fixedValuesStay() {
    writeTwice(CTRL, EN | CEN | SFV | ONE_SECOND);
    writeTwice(CTRL, CEN);
    assertThat(chip.read(CTRL) & EN).isOne();
    assertThat(chip.misuses()).containsExactly(Misuse.LOCKED);
  }

  @Test
  void itGoesOnAfterItsOwnResetButNotAfterAnother() {
    writeTwice(CTRL, EN | CEN | ONE_SECOND);
    chip.hardware.reset(ResetCause.WATCHDOG);
    assertThat(chip.read(CTRL) & EN).isOne();
    chip.hardware.reset(ResetCause.EXTERNAL);
    assertThat(chip.read(CTRL) & EN).isZero();
  }

  @Test
  void darDisablesItAfterItsOwnReset() {
    writeTwice(CTRL, EN | DAR | CEN | ONE_SECOND);
    chip.hardware.reset(ResetCause.WATCHDOG);
    assertThat(chip.read(CTRL) & EN).isZero();
  }
}
