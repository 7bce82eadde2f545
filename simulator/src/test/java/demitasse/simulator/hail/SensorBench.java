package demitasse.simulator.hail;

import static org.assertj.core.api.Assertions.assertThat;

import demitasse.simulator.diagnostic.Diagnostic;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.i2c.I2cBus;
import demitasse.simulator.i2c.ManualTime;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A bus with one sensor at an address, and a master without timing. */
abstract class SensorBench {
  protected final ManualTime time = new ManualTime();
  protected final Net data = pulledUp("SDA");
  protected final Net clock = pulledUp("SCL");
  protected final I2cBus bus = new I2cBus(data, clock);
  protected Misuse expected;
  private final int address;

  SensorBench(int address) {
    this.address = address;
  }

  static Net pulledUp(String name) {
    Net net = new Net(name);
    net.driver("pull-up of " + name).set(Drive.PULL_UP);
    return net;
  }

  @AfterEach
  void onlyWhatWasExpectedIsReported() {
    assertThat(time.diagnostics().all().stream().map(Diagnostic::misuse).distinct().toList())
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  /** Writes bytes, with a stop condition; whether all were acknowledged. */
  protected boolean write(int... bytes) {
    boolean acknowledged = send(bytes);
    bus.stop();
    return acknowledged;
  }

  private boolean send(int... bytes) {
    boolean acknowledged = bus.start(address, false);
    for (int value : bytes) {
      acknowledged = acknowledged && bus.write(value);
    }
    return acknowledged;
  }

  /** Whether the device would let itself be read now. */
  protected boolean answers() {
    boolean acknowledged = bus.start(address, true);
    bus.stop();
    return acknowledged;
  }

  protected int[] read(int count) {
    assertThat(bus.start(address, true)).as("acknowledge of the address").isTrue();
    assertThat(clock.isHigh()).as("SCL").isTrue();
    int[] bytes = new int[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = bus.read();
      bus.acknowledge(i < count - 1);
    }
    bus.stop();
    return bytes;
  }

  /** Writes, and reads after a repeated start. */
  protected int[] writeRead(int count, int... bytes) {
    assertThat(send(bytes)).as("acknowledge").isTrue();
    return read(count);
  }
}
