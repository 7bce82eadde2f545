package demitasse.simulator.hail;

import static demitasse.simulator.time.Timeline.MICROSECOND;
import static demitasse.simulator.time.Timeline.MILLISECOND;
import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Net;
import org.junit.jupiter.api.Test;

class Fxos8700Test extends SensorBench {
  private static final long TURN_ON_800_HZ = 3_500 * MICROSECOND;

  private final Net int1 = new Net("INT1");
  private final Net int2 = new Net("INT2");
  private final Fxos8700 sensor = new Fxos8700(time.services(), data, clock, int1, int2);

  Fxos8700Test() {
    super(Fxos8700.ADDRESS);
  }

  private int[] axes(int register) {
    int[] bytes = writeRead(6, register);
    int[] axes = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      axes[axis] = (short) ((bytes[2 * axis] << 8) | bytes[2 * axis + 1]);
    }
    return axes;
  }

  @Test
  void itSaysWhoItIs() {
    assertThat(writeRead(1, 0x0D)).containsExactly(0xC7);
  }

  @Test
  void inStandbyNothingIsMeasured() {
    time.pass(100 * MILLISECOND);
    assertThat(writeRead(1, 0x00)).containsExactly(0);
    assertThat(writeRead(1, 0x0B)).containsExactly(0);
  }

  @Test
  void gravityIs4096LeftAlignedIn14Bits() {
    sensor.setAcceleration(0.5, -1, 1);
    write(0x2A, 0x01);
    time.pass(TURN_ON_800_HZ);
    assertThat(axes(0x01)).containsExactly(2048 * 4, -4096 * 4, 4096 * 4);
  }

  @Test
  void theRangeOf8GHasAQuarterOfTheResolution() {
    sensor.setAcceleration(4, -9, 0);
    write(0x0E, 0x02);
    write(0x2A, 0x01);
    time.pass(TURN_ON_800_HZ);
    assertThat(axes(0x01)).containsExactly(4096 * 4, -8192 * 4, 0);
  }

  @Test
  void offsetsCountTwoMilligrams() {
    sensor.setAcceleration(0, 0, 1);
    write(0x2F, 125, 0xFF - 124);
    write(0x2A, 0x01);
    time.pass(TURN_ON_800_HZ);
    assertThat(axes(0x01)).containsExactly(1024 * 4, (-1024 * 4), 4096 * 4);
  }

  @Test
  void samplesComeAtTheDataRate() {
    write(0x2A, 0x19);
    time.pass(21 * MILLISECOND);
    assertThat(writeRead(7, 0x00)[0]).isEqualTo(0x0F);
    assertThat(writeRead(1, 0x00)).as("read since").containsExactly(0x00);
    time.pass(10 * MILLISECOND - 1);
    assertThat(writeRead(1, 0x00)).containsExactly(0x00);
    time.pass(1);
    assertThat(writeRead(1, 0x00)).containsExactly(0x0F);
    time.pass(10 * MILLISECOND);
    assertThat(writeRead(1, 0x00)).as("overwritten").containsExactly(0xFF);
  }

  @Test
  void dataReadyPullsInt1LowUntilTheDataAreRead() {
    write(0x2D, 0x01, 0x01);
    assertThat(int1.isHigh()).isTrue();
    write(0x2A, 0x01);
    time.pass(TURN_ON_800_HZ);
    assertThat(int1.isHigh()).isFalse();
    assertThat(int2.isHigh()).isTrue();
    assertThat(writeRead(1, 0x0C)).containsExactly(0x01);
    axes(0x01);
    assertThat(int1.isHigh()).isTrue();
    assertThat(writeRead(1, 0x0C)).containsExactly(0x00);
  }

  @Test
  void dataReadyGoesToInt2ActiveHighIfAskedTo() {
    write(0x2C, 0x02, 0x01);
    assertThat(int2.isHigh()).isFalse();
    write(0x2A, 0x01);
    time.pass(TURN_ON_800_HZ);
    assertThat(int2.isHigh()).isTrue();
    assertThat(int1.isHigh()).isFalse();
  }

  @Test
  void oneShotMeasuresTheMagneticFieldInStandby() {
    sensor.setMagneticField(25, -40.5, 3_000);
    write(0x5B, 0x21);
    time.pass(2 * MILLISECOND);
    assertThat(writeRead(1, 0x5B)).as("OST is cleared").containsExactly(0x01);
    assertThat(axes(0x33)).containsExactly(250, -405, 30_000);
  }

  @Test
  void bothSensorsAreReadInOneBurst() {
    sensor.setMagneticField(1, 2, 3);
    write(0x5B, 0x03, 0x20);
    write(0x2A, 0x01);
    time.pass(6 * MILLISECOND);
    int[] burst = writeRead(13, 0x00);
    assertThat(burst[0]).isEqualTo(0x0F);
    assertThat(burst[8]).as("low byte of the field along x").isEqualTo(10);
    assertThat(burst[12]).isEqualTo(30);
  }

  @Test
  void fastReadsSkipTheLowBytes() {
    sensor.setAcceleration(0.5, 1, -1);
    write(0x2A, 0x03);
    time.pass(TURN_ON_800_HZ);
    assertThat(writeRead(3, 0x01)).containsExactly(0x20, 0x40, 0xC0);
  }

  @Test
  void resetRestoresTheRegisters() {
    write(0x0E, 0x02);
    write(0x2B, 0x40);
    assertThat(writeRead(1, 0x0E)).containsExactly(0);
  }

  @Test
  void changesInActiveModeAreReported() {
    write(0x2A, 0x01);
    write(0x0E, 0x01);
    expected = Misuse.WRONG_ORDER;
  }

  @Test
  void standbyCanBeAskedForInActiveMode() {
    write(0x2A, 0x01);
    write(0x2A, 0x00);
    time.pass(10 * MILLISECOND);
    assertThat(writeRead(1, 0x00)).containsExactly(0);
  }

  @Test
  void whatIsNotModelledIsReported() {
    write(0x09, 0x40);
    expected = Misuse.NOT_MODELLED;
  }

  @Test
  void aStoreToAResultIsReported() {
    write(0x01, 0x00);
    expected = Misuse.ACCESS;
  }
}
