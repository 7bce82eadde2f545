package demitasse.simulator.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.hail.Hail;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A program in C uses what kernels use seldom: calendar, locks, backup mode, fault handlers. */
class ControllersTest {
  private static final String EXPECTED =
      """
      PASS a bus error is precise
      PASS its address
      PASS division by zero
      PASS an undefined instruction
      PASS no floating point
      PASS an unaligned access
      PASS WFE wakes up
      PASS the counter overflows
      PASS periods of 1024 cycles
      PASS an alarm clears the counter
      PASS the first of March
      PASS FREQM measures 48 MHz
      PASS bits are only cleared
      PASS QPR of a written page
      PASS QPR of an erased page
      PASS a region is locked
      PASS and unlocked
      PASS the user page
      PASS an interrupt of the flash
      PASS a serial number
      PASS nine bits
      PASS no time-out yet
      PASS a break
      PASS 16 bits of SPI
      press the button
      PASS EXTINT1
      PASS CKRDY
      PASS backup register
      PASS woken by the AST
      end
      """;

  @Test
  void rareFeaturesWork() {
    try (Hail hail = Hail.withFirmware(ForeignFirmware.build("controllers", 0))) {
      hail.runUntilOutput("press the button\n", Duration.ofSeconds(4));
      hail.button().press();
      hail.runUntilOutput("CKRDY\n", Duration.ofSeconds(1));
      hail.button().release();
      hail.runUntilOutput("end\n", Duration.ofSeconds(1));
      assertThat(hail.usart0().output()).isEqualTo(EXPECTED);
    }
  }
}
