package demitasse.simulator.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.hail.Hail;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Drivers in C use peripherals, of which some are wired to one another on the header. */
class PeripheralsTest {
  @Test
  void convertersAndCryptographyWork() {
    try (Hail hail = Hail.withFirmware(ForeignFirmware.build("analog", 0))) {
      hail.connect("DAC", "A0");
      hail.setVoltage("A1", 1.1);
      hail.runUntilOutput("end\n", Duration.ofSeconds(2));
      assertThat(hail.usart0().output())
          .isEqualTo(
              """
              PASS A1 at 1.1 V
              PASS the DAC's voltage at A0
              PASS the DAC's voltage at A0
              PASS the DAC's voltage at A0
              PASS the DAC's voltage at A0
              PASS eight samples by timer and DMA
              PASS random numbers differ
              PASS the CRC's descriptor has advanced
              PASS CCITT of ABCDEFG
              PASS the CRC's descriptor has advanced
              PASS CRC-32 of 123456789
              PASS AES-128 of FIPS 197
              end
              """);
    }
  }

  @Test
  void serialPortsAndPinsWorkOverWires() {
    try (Hail hail = Hail.withFirmware(ForeignFirmware.build("wires", 0))) {
      hail.connect("D0", "D1");
      hail.connect("D2", "D3");
      hail.connect("TX", "RX");
      hail.runUntilOutput("end\n", Duration.ofSeconds(2));
      assertThat(hail.usart0().output())
          .isEqualTo(
              """
              PASS SPI by DMA
              USART2 wired
              PASS no error on USART2
              PASS edges of a pin
              PASS edges of a pin
              PASS edges of a pin
              PASS EXTINT6 once
              end
              """);
    }
  }
}
