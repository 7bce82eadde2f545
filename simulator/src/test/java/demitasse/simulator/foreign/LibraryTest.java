package demitasse.simulator.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.hail.Hail;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A program in C that polls as vendors' libraries do. */
class LibraryTest {
  @Test
  void polledDriversWork() {
    try (Hail hail = Hail.withFirmware(ForeignFirmware.build("library", 0))) {
      hail.connect("D2", "D3");
      hail.runUntilOutput("end\n", Duration.ofSeconds(2));
      assertThat(hail.usart0().output())
          .isEqualTo(
              """
              PASS the channel is off
              sent by reload
              PASS the register's number
              PASS a read with its own start
              PASS nobody at 0x50
              PASS a command of the SI7021
              PASS its user register
              PASS the watchdog is content
              PASS the cache is on again
              PASS bytes of SPI
              end
              """);
    }
  }
}
