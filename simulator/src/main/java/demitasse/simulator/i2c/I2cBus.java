package demitasse.simulator.i2c;

import demitasse.simulator.pins.Net;
import java.util.ArrayList;
import java.util.List;

/**
 * An I2C bus as one party sees it, through the two nets that party is connected to.
 *
 * <p>The bus has no state but that of its parties: whoever is attached to both nets, directly or
 * through wires, is on it. Bytes are whole here; their timing is the master's work. Source: NXP
 * UM10204.
 */
public final class I2cBus {
  private final Net data;
  private final Net clock;
  private final List<I2cDevice> addressed = new ArrayList<>();

  /** The bus of which {@code data} is SDA and {@code clock} is SCL. */
  public I2cBus(Net data, Net clock) {
    this.data = data;
    this.clock = clock;
  }

  private record Party(Object who, Net clock) {}

  /** SDA. */
  public Net data() {
    return data;
  }

  /** SCL. */
  public Net clock() {
    return clock;
  }

  /** Puts a device on the bus. */
  public void connect(I2cDevice device) {
    data.attach(new Party(device, clock));
  }

  /** Puts a master on the bus. */
  public void connect(I2cMaster master) {
    data.attach(new Party(master, clock));
  }

  /** Takes a device or master off the bus. */
  public void disconnect(Object party) {
    data.detach(new Party(party, clock));
  }

  /** Whether both wires are high and no master is between a start and a stop condition. */
  public boolean isFree() {
    return data.isHigh()
        && clock.isHigh()
        && parties(I2cMaster.class).stream().noneMatch(I2cMaster::holdsBus);
  }

  /** Sends a start condition and an address; whether a device acknowledges. */
  public boolean start(int address, boolean read) {
    addressed.clear();
    for (I2cDevice device : parties(I2cDevice.class)) {
      if (device.start(address, read)) {
        addressed.add(device);
      }
    }
    return !addressed.isEmpty();
  }

  /** Announces the clocks of a byte; a device may then hold the clock low. */
  public void nextByte() {
    addressed.forEach(I2cDevice::nextByte);
  }

  /** Sends a byte; whether a device acknowledges. */
  public boolean write(int value) {
    boolean acknowledged = false;
    for (I2cDevice device : addressed) {
      acknowledged |= device.write(value & 0xFF);
    }
    return acknowledged;
  }

  /** Receives a byte: the ones that nobody pulls low. */
  public int read() {
    int value = 0xFF;
    for (I2cDevice device : addressed) {
      value &= device.read();
    }
    return value;
  }

  /** Answers the byte that was received. */
  public void acknowledge(boolean acknowledged) {
    for (I2cDevice device : addressed) {
      device.acknowledged(acknowledged);
    }
  }

  /** Sends a stop condition; the master must no longer hold the bus. */
  public void stop() {
    List<I2cDevice> done = List.copyOf(addressed);
    addressed.clear();
    done.forEach(I2cDevice::stop);
    parties(I2cMaster.class).forEach(I2cMaster::busReleased);
  }

  /** The slowest of the devices that acknowledged their address, or null if none did. */
  public I2cDevice slowestAddressed() {
    I2cDevice slowest = null;
    for (I2cDevice device : addressed) {
      if (slowest == null || device.maximumHertz() < slowest.maximumHertz()) {
        slowest = device;
      }
    }
    return slowest;
  }

  private <T> List<T> parties(Class<T> kind) {
    return data.attached(Party.class).stream()
        .filter(party -> party.clock.isConnectedTo(clock))
        .map(Party::who)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
