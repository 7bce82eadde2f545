package demitasse.simulator.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.hail.Hail;
import demitasse.simulator.hail.LedColor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A kernel in C that uses processor and chip in the way of Tock's runs processes. */
class TockLikeKernelTest {
  @Test
  void processesRunFaultAndAreIsolated() {
    try (Hail hail = Hail.withFirmware(ForeignFirmware.build("tocklike", 0x10000, "tock_chip"))) {
      List<Boolean> lit = new ArrayList<>(List.of(false));
      hail.pin("PA13").net().addListener(() -> note(lit, hail.led(LedColor.RED).isLit()));
      hail.runUntilOutput("type a line\n", Duration.ofSeconds(2));
      // Once short at the start, as the pin is an output before it is high, then by alarms.
      assertThat(lit).containsExactly(false, true, false, true, false, true, false);
      hail.usart0().type("a pasted line\n");
      hail.runUntilOutput("panic: ", Duration.ofSeconds(1));
      hail.run(Duration.ofMillis(3));
      assertThat(hail.usart0().output())
          .isEqualTo(
              """
              hello from a process
              fault CFSR 00000082 HFSR 40000000 at the secret
              busy ends
              type a line
              line: a pasted line
              process ends
              panic: all is well
              """);
    }
  }

  private static void note(List<Boolean> states, boolean state) {
    if (states.get(states.size() - 1) != state) {
      states.add(state);
    }
  }
}
