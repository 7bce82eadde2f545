package demitasse.simulator.hail;

import static demitasse.simulator.time.Timeline.MILLISECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import demitasse.simulator.diagnostic.Misuse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Si7021Test extends SensorBench {
  private final Si7021 sensor = new Si7021(time.services(), data, clock);

  Si7021Test() {
    super(Si7021.ADDRESS);
  }

  @BeforeEach
  void powerUp() {
    time.pass(20 * MILLISECOND);
  }

  private static int word(int[] bytes) {
    return (bytes[0] << 8) | bytes[1];
  }

  @Test
  void aMeasurementWithoutHoldIsReadWhenItIsDone() {
    sensor.setTemperature(21.5);
    assertThat(write(0xF3)).isTrue();
    assertThat(answers()).as("while it converts").isFalse();
    time.pass(7 * MILLISECOND);
    int code = word(read(2));
    assertThat(175.72 * code / 65536 - 46.85).isCloseTo(21.5, within(0.02));
  }

  @Test
  void humidityTakesTheTimeOfBothConversions() {
    sensor.setHumidity(42);
    write(0xF5);
    time.pass(17 * MILLISECOND - 1);
    assertThat(answers()).isFalse();
    time.pass(1);
    int code = word(read(2));
    assertThat(125.0 * code / 65536 - 6).isCloseTo(42, within(0.05));
    assertThat(code & 3).as("the status bits of humidity").isEqualTo(2);
  }

  @Test
  void aSlowSensorTakesTheLongestTime() {
    sensor.setSlow(true);
    write(0xF5);
    time.pass(22_800_000_000L - 1);
    assertThat(answers()).isFalse();
    time.pass(1);
    assertThat(answers()).isTrue();
  }

  @Test
  void aMeasurementWithHoldStretchesTheClock() {
    sensor.setTemperature(-10);
    bus.start(Si7021.ADDRESS, false);
    bus.write(0xE3);
    assertThat(bus.start(Si7021.ADDRESS, true)).isTrue();
    assertThat(clock.isHigh()).isFalse();
    time.pass(7 * MILLISECOND);
    assertThat(clock.isHigh()).isTrue();
    int code = (bus.read() << 8) | bus.read();
    assertThat(175.72 * code / 65536 - 46.85).isCloseTo(-10, within(0.02));
  }

  @Test
  void theThirdByteIsTheChecksum() {
    sensor.setTemperature(175.72 * 0x6838 / 65536.0 - 46.85);
    write(0xF3);
    time.pass(7 * MILLISECOND);
    int[] bytes = read(3);
    assertThat(word(bytes)).isEqualTo(0x6838);
    assertThat(bytes[2]).isEqualTo(crc(0x68, 0x38));
  }

  /** Bit by bit, as a division of polynomials: x^8 + x^5 + x^4 + 1. */
  private static int crc(int high, int low) {
    int dividend = (high << 16) | (low << 8);
    for (int bit = 23; bit >= 8; bit--) {
      if ((dividend & (1 << bit)) != 0) {
        dividend ^= 0x131 << (bit - 8);
      }
    }
    return dividend;
  }

  @Test
  void aResultIsReadOnce() {
    write(0xF3);
    time.pass(7 * MILLISECOND);
    read(2);
    assertThat(answers()).isFalse();
  }

  @Test
  void theTemperatureOfTheLastHumidityComesAtOnceAndWithoutChecksum() {
    sensor.setTemperature(30);
    write(0xF5);
    time.pass(17 * MILLISECOND);
    read(2);
    int code = word(writeRead(2, 0xE0));
    assertThat(175.72 * code / 65536 - 46.85).isCloseTo(30, within(0.02));
  }

  @Test
  void theUserRegisterSetsTheResolution() {
    assertThat(writeRead(1, 0xE7)).containsExactly(0x3A);
    write(0xE6, 0xBB);
    assertThat(writeRead(1, 0xE7)).containsExactly(0xBB);
    write(0xF3);
    time.pass(MILLISECOND * 3 / 2);
    assertThat(word(read(2)) & 0x1F).as("bits that 11 bits lack").isZero();
  }

  @Test
  void serialNumbersComeWithRunningChecksums() {
    sensor.setSerialNumber(0x0102_0304);
    int[] first = writeRead(8, 0xFA, 0x0F);
    assertThat(new int[] {first[0], first[2], first[4], first[6]}).containsExactly(1, 2, 3, 4);
    assertThat(first[3]).isEqualTo(crc(1, 2));
    assertThat(writeRead(6, 0xFC, 0xC9)[0]).as("21 for Si7021").isEqualTo(0x15);
  }

  @Test
  void resetRestoresTheUserRegisterAndTakesItsTime() {
    write(0xE6, 0x3B);
    write(0xFE);
    assertThat(write(0xE7)).isFalse();
    time.pass(5 * MILLISECOND);
    assertThat(writeRead(1, 0xE7)).containsExactly(0x3A);
  }

  @Test
  void aSensorThatHasJustGotPowerDoesNotAnswer() {
    Si7021Test fresh = new Si7021Test();
    assertThat(fresh.write(0xE7)).isFalse();
    fresh.time.pass(18 * MILLISECOND);
    assertThat(fresh.write(0xE7)).isTrue();
  }

  @Test
  void extremeValuesAreClamped() {
    sensor.setTemperature(1_000);
    write(0xF3);
    time.pass(7 * MILLISECOND);
    assertThat(word(read(2))).isEqualTo(0xFFFC);
  }

  @Test
  void anUnknownCommandIsRefusedAndReported() {
    assertThat(write(0x00)).isFalse();
    expected = Misuse.RESERVED;
  }
}
