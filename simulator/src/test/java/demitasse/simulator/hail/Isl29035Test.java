package demitasse.simulator.hail;

import static demitasse.simulator.time.Timeline.MICROSECOND;
import static demitasse.simulator.time.Timeline.MILLISECOND;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Net;
import org.junit.jupiter.api.Test;

class Isl29035Test extends SensorBench {
  private final Net interrupt = pulledUp("INT");
  private final Isl29035 sensor = new Isl29035(time.services(), data, clock, interrupt);

  Isl29035Test() {
    super(Isl29035.ADDRESS);
  }

  private int count() {
    int[] bytes = writeRead(2, 0x02);
    return bytes[0] | (bytes[1] << 8);
  }

  @Test
  void registersHaveTheirResetValues() {
    assertThat(writeRead(8, 0x00)).containsExactly(0, 0, 0, 0, 0, 0, 0xFF, 0xFF);
    assertThat(writeRead(1, 0x0F)).containsExactly(0xA8);
  }

  @Test
  void continuousModeMeasuresEightBitsInTheRangeTo4000Lux() {
    sensor.setLux(1_000);
    write(0x00, 0xA0, 0x09);
    time.pass(409 * MICROSECOND);
    assertThat(count()).isZero();
    time.pass(MICROSECOND);
    assertThat(count()).isEqualTo(64);
    sensor.setLux(2_000);
    time.pass(410 * MICROSECOND);
    assertThat(count()).isEqualTo(128);
  }

  @Test
  void sixteenBitsTake105Milliseconds() {
    sensor.setLux(500);
    write(0x00, 0x20, 0x00);
    time.pass(105 * MILLISECOND);
    assertThat(count()).isEqualTo(32_768);
  }

  @Test
  void aSingleMeasurementPowersTheSensorDown() {
    write(0x00, 0x20, 0x08);
    time.pass(MILLISECOND);
    assertThat(writeRead(1, 0x00)).containsExactly(0);
    sensor.setLux(0);
    int before = count();
    time.pass(MILLISECOND);
    assertThat(count()).isEqualTo(before).isNotZero();
  }

  @Test
  void tooMuchLightReadsAsFullScale() {
    sensor.setLux(70_000);
    write(0x00, 0xA0, 0x07);
    time.pass(7 * MILLISECOND);
    assertThat(count()).isEqualTo(0xFFF);
  }

  @Test
  void infraredModesMeasureInfrared() {
    sensor.setLux(0);
    sensor.setInfrared(500);
    write(0x00, 0xC0, 0x08);
    time.pass(MILLISECOND);
    assertThat(count()).isEqualTo(128);
  }

  @Test
  void lightOutsideOfTheWindowPullsTheInterruptLow() {
    sensor.setLux(500);
    write(0x04, 10, 0, 200, 0);
    write(0x00, 0xA0, 0x08);
    time.pass(MILLISECOND);
    assertThat(interrupt.isHigh()).isTrue();
    sensor.setLux(900);
    time.pass(MILLISECOND);
    assertThat(interrupt.isHigh()).isFalse();
    sensor.setLux(500);
    time.pass(MILLISECOND);
    assertThat(writeRead(1, 0x00)).containsExactly(0xA4);
    assertThat(interrupt.isHigh()).as("after COMMAND-I was read").isTrue();
    assertThat(writeRead(1, 0x00)).containsExactly(0xA0);
  }

  @Test
  void persistenceWantsFourResultsInARow() {
    sensor.setLux(900);
    write(0x04, 10, 0, 200, 0);
    write(0x00, 0xA1, 0x08);
    time.pass(3 * 410 * MICROSECOND);
    assertThat(interrupt.isHigh()).isTrue();
    time.pass(410 * MICROSECOND);
    assertThat(interrupt.isHigh()).isFalse();
  }

  @Test
  void theBrownOutFlagCanBeCleared() {
    write(0x0F, 0x00);
    assertThat(writeRead(1, 0x0F)).containsExactly(0x28);
  }

  @Test
  void aReservedModeIsReported() {
    write(0x00, 0x60);
    expected = Misuse.RESERVED;
  }
}
