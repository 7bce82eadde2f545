package demitasse.simulator.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.hail.Hail;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A program in C goes to corners of the chip. */
class CornersTest {
  @Test
  void cornersWork() {
    try (Hail hail = Hail.withFirmware(ForeignFirmware.build("corners", 0))) {
      hail.connect("D4", "SDA");
      hail.connect("D5", "SCL");
      hail.setVoltage("A1", 1.0);
      hail.runUntilOutput("raise A1\n", Duration.ofSeconds(2));
      hail.run(Duration.ofMillis(5));
      assertThat(hail.usart0().output()).endsWith("raise A1\n");
      hail.setVoltage("A1", 2.5);
      hail.runUntilOutput("\nend\n", Duration.ofSeconds(1));
      assertThat(hail.usart0().output())
          .isEqualTo(
              """
              PASS NMI by software
              PASS an interrupt by software
              PASS lines of the NVIC
              PASS CPUID
              PASS CPACR has no FPU
              PASS eight regions
              PASS exclusive accesses
              PASS CHIPID
              PASS its extension
              PASS size of flash and pages
              PASS RAM of the cache
              PASS its last byte
              PASS pull-up, pull-down
              PASS an output reads its level
              PASS CRC-32 by words
              PASS AES-128 in CBC mode by DMA
              PASS the slave receives
              PASS the slave transmits
              PASS the watchdog warns
              raise A1
              PASS the converter watches
              end
              """);
    }
  }
}
