package demitasse.simulator.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.hail.Hail;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A driver of TWIM1 in C reads the sensors of the board. */
class SensorsTest {
  @Test
  void sensorsAreReadByInterruptsAndDma() {
    try (Hail hail = Hail.withFirmware(ForeignFirmware.build("sensors", 0))) {
      hail.si7021().setTemperature(-12.5);
      hail.si7021().setHumidity(61.0);
      hail.isl29035().setLux(1234);
      hail.fxos8700().setAcceleration(0.5, -0.25, 1.0);
      hail.fxos8700().setMagneticField(12.0, -30.5, 41.0);
      hail.runUntilOutput("end\n", Duration.ofSeconds(2));
      assertThat(hail.usart0().output())
          .isEqualTo(
              """
              PASS an address without a device
              PASS SI7021 takes the command
              PASS SI7021 does not acknowledge while it measures
              PASS SI7021 answers
              temperature -1251
              humidity 6098
              PASS SI7021 measures when clocked
              temperature -1251
              PASS ISL29035 takes its registers
              lux 1234
              PASS one register is read
              PASS its value
              PASS FXOS8700CQ WHO_AM_I
              acceleration in mg 500
              acceleration in mg -250
              acceleration in mg 1000
              field in 0.1 uT 120
              field in 0.1 uT -305
              field in 0.1 uT 410
              end
              """);
    }
  }
}
