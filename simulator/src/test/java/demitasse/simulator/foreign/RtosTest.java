package demitasse.simulator.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.hail.Hail;
import demitasse.simulator.sam4l.chip.RunEnd;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A preemptive kernel in C switches tasks by PendSV and guards its data by BASEPRI. */
class RtosTest {
  @Test
  void tasksAreSwitchedAndGuarded() {
    try (Hail hail = Hail.withFirmware(ForeignFirmware.build("rtos", 0))) {
      hail.runUntilOutput("end\n", Duration.ofSeconds(2));
      assertThat(hail.usart0().output())
          .isEqualTo(
              "PASS a message in order\n".repeat(10)
                  + """
                  PASS the guard holds ticks back, not what is above
                  PASS the tick came after the guard
                  PASS tasks were switched
                  end
                  """);
      assertThat(hail.run(Duration.ofMillis(20))).isEqualTo(RunEnd.TIME);
    }
  }
}
