package demitasse.simulator.hail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.chip.RunEnd;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HailTest {
  private static final int GPIO_A = 0x400E1000;
  private static final int PM_UNLOCK = 0x400E0058;
  private static final int PM_PBAMASK = 0x400E0028;
  private static final int USART0 = 0x40024000;
  private static final int TWIM1 = 0x4001C000;
  private static final int RAM = 0x20002000;

  private static final Duration MILLISECOND = Duration.ofMillis(1);

  private static ThumbProgram program() {
    return new ThumbProgram(0x10000);
  }

  /** Lights the red LED: PA13 an output, low. */
  private static ThumbProgram lightRed() {
    return program()
        .store(GPIO_A + 0x04, 1 << 13)
        .store(GPIO_A + 0x58, 1 << 13)
        .store(GPIO_A + 0x44, 1 << 13);
  }

  /** Clocks of USART0 and TWIM1, pads PA11, PA12, PB00, PB01 to them, UART of 115200 baud. */
  private static ThumbProgram withSerial(ThumbProgram program) {
    return program
        .store(PM_UNLOCK, 0xAA000028)
        .store(PM_PBAMASK, (1 << 8) | (1 << 6))
        .store(GPIO_A + 0x08, 3 << 11)
        .store(GPIO_A + 0x208, 3)
        // 115200 Hz of RCSYS are too slow, so RCFAST's 4 MHz come first.
        .store(0x400E0818, 0xAA000048)
        .store(0x400E0848, 1)
        .waitFor(0x400E0848, 1)
        .store(PM_UNLOCK, 0xAA000000)
        .store(0x400E0000, 5)
        .store(USART0 + 0x04, 0x000808C0)
        .store(USART0 + 0x20, 4 | (3 << 16))
        .store(USART0, 0x50);
  }

  @Test
  void aProgramLightsAnLed() {
    try (Hail hail = Hail.withFirmware(lightRed().end())) {
      assertThat(hail.led(LedColor.RED).isLit()).isFalse();
      hail.runUntil(() -> hail.led(LedColor.RED).isLit(), MILLISECOND);
      assertThat(hail.led(LedColor.GREEN).isLit()).isFalse();
      assertThat(hail.pin("PA13").isHigh()).isFalse();
    }
  }

  @Test
  void aProgramAtZeroStartsFromReset() {
    ThumbProgram program = new ThumbProgram(0).store(RAM, 42);
    try (Hail hail = Hail.withFirmware(program.end())) {
      hail.run(MILLISECOND);
      assertThat(hail.word(RAM)).isEqualTo(42);
    }
  }

  @Test
  void whatIsTypedIsEchoed() {
    ThumbProgram echo = withSerial(program());
    int loop = echo.here();
    echo.waitFor(USART0 + 0x14, 1).copy(USART0 + 0x18, USART0 + 0x1C).jump(loop);
    try (Hail hail = Hail.withFirmware(echo.end())) {
      hail.run(Duration.ofMillis(2));
      hail.usart0().type("hail");
      hail.runUntilOutput("hail", MILLISECOND);
    }
  }

  @Test
  void theProgramReadsASensor() {
    ThumbProgram who =
        withSerial(program())
            .store(TWIM1 + 0x04, (20 << 16) | (10 << 8) | 10)
            .store(TWIM1, 1)
            .store(TWIM1 + 0x0C, (1 << 16) | (1 << 15) | (1 << 13) | (0x1E << 1))
            .store(TWIM1 + 0x10, (1 << 16) | (7 << 13) | (0x1E << 1) | 1)
            .store(TWIM1 + 0x18, 0x0D)
            .waitFor(TWIM1 + 0x1C, 1)
            .copy(TWIM1 + 0x14, RAM);
    try (Hail hail = Hail.withFirmware(who.end())) {
      hail.run(Duration.ofMillis(3));
      assertThat(hail.word(RAM)).isEqualTo(0xC7);
    }
  }

  @Test
  void theButtonIsSeenByTheProgram() {
    ThumbProgram waits = program().store(GPIO_A + 0x164, 1 << 16).waitFor(GPIO_A + 0x60, 1 << 16);
    int loop = waits.here();
    waits.copy(GPIO_A + 0x60, RAM).jump(loop);
    try (Hail hail = Hail.withFirmware(waits.end())) {
      hail.run(MILLISECOND);
      assertThat(hail.word(RAM) & (1 << 16)).isNotZero();
      hail.button().press();
      hail.run(MILLISECOND);
      assertThat(hail.word(RAM) & (1 << 16)).isZero();
    }
  }

  @Test
  void aWireJoinsTwoPins() {
    ThumbProgram drives =
        program().store(GPIO_A + 0x200 + 0x54, 1 << 14).store(GPIO_A + 0x200 + 0x44, 1 << 14);
    try (Hail hail = Hail.withFirmware(drives.end())) {
      hail.connect("D0", "D6");
      hail.run(MILLISECOND);
      assertThat(hail.pin("D6").isHigh()).isTrue();
    }
  }

  @Test
  void aVoltageCanBePutOnAPin() {
    try (Hail hail = new Hail()) {
      hail.setVoltage("A0", 1.2);
      assertThat(hail.pin("PA04").volts()).isEqualTo(1.2);
    }
  }

  @Test
  void theConverterResetsTheChip() {
    ThumbProgram counts = program().store(RAM, 1);
    try (Hail hail = Hail.withFirmware(counts.end())) {
      hail.run(MILLISECOND);
      hail.setWord(RAM, 0);
      hail.usart0().setDtr(true);
      hail.run(MILLISECOND);
      assertThat(hail.word(RAM)).as("while DTR is on").isZero();
      hail.usart0().setDtr(false);
      hail.run(MILLISECOND);
      assertThat(hail.word(RAM)).isEqualTo(1);
    }
  }

  @Test
  void aResetWithinACharacterIsNoMisuse() {
    ThumbProgram sends = withSerial(program()).store(USART0 + 0x1C, 'x').store(RAM, 1);
    try (Hail hail = Hail.withFirmware(sends.end())) {
      hail.setWord(RAM, 0);
      hail.runUntil(() -> hail.word(RAM) == 1, Duration.ofMillis(5));
      hail.reset();
      hail.run(Duration.ofNanos(100_000));
      assertThat(hail.usart0().output()).as("what the reset cut off").isEmpty();
    }
  }

  @Test
  void powerThatFailsInAFlashOperationEndsTheRun() {
    ThumbProgram erases = program().store(0x400A0004, 0xA5000002 | (0x80 << 8));
    try (Hail hail = Hail.withFirmware(erases.end())) {
      hail.faults().losePowerInFlashOperation(1);
      assertThat(hail.run(MILLISECOND)).isEqualTo(RunEnd.NO_POWER);
      hail.powerCycle();
      hail.run(MILLISECOND);
    }
  }

  @Test
  void misuseFailsTheTest() {
    // The clock of USART0 is masked after reset.
    Hail hail = Hail.withFirmware(program().store(USART0, 0x50).end());
    hail.run(MILLISECOND);
    assertThatThrownBy(hail::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("USART0")
        .hasMessageContaining("CLOCK_MASKED");
  }

  @Test
  void misuseThatIsExpectedDoesNotFailTheTest() {
    try (Hail hail = Hail.withFirmware(program().store(USART0, 0x50).end())) {
      hail.diagnostics().expect("USART0", Misuse.CLOCK_MASKED);
      hail.run(MILLISECOND);
    }
  }

  @Test
  void aConditionThatDoesNotComeFailsWithTheOutputSoFar() {
    try (Hail hail = Hail.withFirmware(program().end())) {
      assertThatThrownBy(() -> hail.runUntilOutput("never", MILLISECOND))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("\"never\" did not come within PT0.001S");
    }
  }

  @Test
  void aLockedUpProcessorEndsTheWait() {
    try (Hail hail = Hail.withFirmware(program().undefined().end())) {
      assertThatThrownBy(() -> hail.runUntil(() -> false, Duration.ofDays(1)))
          .hasMessageContaining("LOCKED_UP");
      assertThat(hail.run(MILLISECOND)).isEqualTo(RunEnd.LOCKED_UP);
    }
  }

  @Test
  void aFlippedBitIsReadBack() {
    try (Hail hail = Hail.withFirmware(program().end())) {
      int before = hail.byteAt(0x10200);
      hail.faults().flipBit(0x10200, 3);
      assertThat(hail.byteAt(0x10200)).isEqualTo(before ^ 8);
    }
  }

  @Test
  void runsRepeatExactly() {
    assertThat(cyclesOfARun()).isEqualTo(cyclesOfARun());
  }

  private static long cyclesOfARun() {
    try (Hail hail = Hail.withFirmware(withSerial(program()).end())) {
      hail.run(Duration.ofMillis(5));
      return hail.chip().processor().cycles();
    }
  }
}
