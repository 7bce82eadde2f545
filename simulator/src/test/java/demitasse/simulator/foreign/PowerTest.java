package demitasse.simulator.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.hail.Hail;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A program in C sleeps deeply with several main clocks, and is woken by the button. */
class PowerTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static void press(Hail hail, String mode) {
    hail.runUntilOutput(mode + ": press\n", SECOND);
    hail.run(Duration.ofMillis(50));
    assertThat(hail.usart0().output()).endsWith(": press\n");
    hail.button().press();
    hail.runUntilOutput("PASS " + mode + "\n", SECOND);
    hail.button().release();
  }

  @Test
  void theButtonWakesTheChip() {
    try (Hail hail = Hail.withFirmware(ForeignFirmware.build("power", 0))) {
      press(hail, "OSC0 in SLEEP2");
      press(hail, "OSC0 in WAIT");
      press(hail, "RCFAST in WAIT");
      press(hail, "RCFAST in RETENTION");
      hail.runUntilOutput("RC1M\n", SECOND);
      hail.run(Duration.ofMillis(50));
      hail.reset();
      hail.runUntilOutput("outside\nend\n", SECOND);
      assertThat(hail.usart0().output())
          .isEqualTo(
              """
              sent while asleep
              PASS DMA's interrupt
              OSC0 in SLEEP2: press
              PASS OSC0 in SLEEP2
              OSC0 in WAIT: press
              PASS OSC0 in WAIT
              PASS PS1
              RCFAST in WAIT: press
              PASS RCFAST in WAIT
              RCFAST in RETENTION: press
              PASS RCFAST in RETENTION
              end with RC1M
              reset from outside
              end
              """);
    }
  }
}
