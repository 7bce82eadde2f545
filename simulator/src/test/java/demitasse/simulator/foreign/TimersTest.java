package demitasse.simulator.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.hail.Hail;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A program in C uses the timer/counters, with a wire from an output of one channel to another. */
class TimersTest {
  @Test
  void timersTickAndMeasureWhatTheyMake() {
    try (Hail hail = Hail.withFirmware(ForeignFirmware.build("timers", 0))) {
      hail.connect("D6", "PA10");
      hail.runUntilOutput("end\n", Duration.ofSeconds(2));
      assertThat(hail.usart0().output())
          .isEqualTo(
              """
              PASS twenty ticks of a millisecond
              PASS a pulse of 600 ticks
              PASS a pulse of 1200 ticks
              PASS the clock is disabled
              PASS a hundred periods through XC1
              PASS an overflow after 569 ms
              end
              """);
    }
  }
}
