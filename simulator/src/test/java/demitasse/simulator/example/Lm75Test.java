package demitasse.simulator.example;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.hail.Hail;
import demitasse.simulator.i2c.I2cBus;
import demitasse.simulator.sam4l.ChipServices;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class Lm75Test {
  private final Hail hail = new Hail();
  private final ChipServices services =
      new ChipServices(hail.chip().timeline(), hail.diagnostics());
  private final I2cBus bus = new I2cBus(hail.pin("SDA").net(), hail.pin("SCL").net());
  private final Lm75 thermometer = new Lm75(services);

  Lm75Test() {
    bus.connect(thermometer);
  }

  /** What a driver does: chooses the register, and reads it after a repeated start. */
  private int readTemperature() {
    assertThat(bus.start(Lm75.ADDRESS, false)).isTrue();
    assertThat(bus.write(0)).isTrue();
    assertThat(bus.start(Lm75.ADDRESS, true)).isTrue();
    int high = bus.read();
    bus.acknowledge(true);
    int low = bus.read();
    bus.acknowledge(false);
    bus.stop();
    return (short) (high << 8 | low) >> 5;
  }

  @Test
  void aTemperatureBelowZeroIsReadInEighths() {
    thermometer.setCelsius(-25.25);
    hail.run(Duration.ofMillis(101));

    assertThat(readTemperature()).isEqualTo(-202);
  }

  @Test
  void aMeasurementTakesItsTime() {
    hail.run(Duration.ofMillis(99));
    assertThat(readTemperature()).isZero();

    hail.run(Duration.ofMillis(2));
    assertThat(readTemperature()).isEqualTo(200);
  }

  @Test
  void theOtherSensorsDoNotAnswerItsAddress() {
    bus.disconnect(thermometer);

    assertThat(bus.start(Lm75.ADDRESS, false)).isFalse();
  }

  @Test
  void whatIsNotModelledIsReported() {
    bus.start(Lm75.ADDRESS, false);
    bus.write(1);

    assertThat(hail.diagnostics().all()).extracting("misuse").containsOnly(Misuse.NOT_MODELLED);
  }
}
