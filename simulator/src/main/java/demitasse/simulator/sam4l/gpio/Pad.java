package demitasse.simulator.sam4l.gpio;

import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;

/** One pad: its wire, GPIO's output driver and resistors, and the input with its glitch filter. */
final class Pad {
  private final Port port;
  private final int bit;
  private final Net net;
  private final NetDriver output;
  private final NetDriver resistor;
  private final Event filtered;
  private boolean reportedDeaf;

  Pad(Port port, int pin, String name, Timeline timeline) {
    this.port = port;
    bit = 1 << pin;
    net = new Net(name);
    output = net.driver(name);
    resistor = net.driver(name + " resistor");
    filtered = timeline.event(name + " glitch filter", this::takeLevel);
    net.addListener(this::levelChanged);
  }

  Net net() {
    return net;
  }

  /** Lets a peripheral take over, or give back; the level holds weakly, so that nobody sees it. */
  void handOver() {
    output.set(net.isHigh() ? Drive.PULL_UP : Drive.PULL_DOWN);
  }

  /** Does what the registers say now. */
  void configure() {
    reportedDeaf = false;
    output.set(outputDrive());
    resistor.set(resistorDrive());
    levelChanged();
  }

  private Drive outputDrive() {
    if (!port.isSet(Port.GPER, bit) || !port.isSet(Port.ODER, bit)) {
      return Drive.FLOATING;
    }
    if (!port.isSet(Port.OVR, bit)) {
      return Drive.LOW;
    }
    return port.isSet(Port.ODMER, bit) ? Drive.FLOATING : Drive.HIGH;
  }

  private Drive resistorDrive() {
    boolean up = port.isSet(Port.PUER, bit);
    boolean down = port.isSet(Port.PDER, bit);
    if (up && down) {
      // Both together are the bus keeper: it holds the level that the wire had last.
      return net.isHigh() ? Drive.PULL_UP : Drive.PULL_DOWN;
    }
    if (up) {
      return Drive.PULL_UP;
    }
    return down ? Drive.PULL_DOWN : Drive.FLOATING;
  }

  private void levelChanged() {
    if (port.isSet(Port.PUER, bit) && port.isSet(Port.PDER, bit)) {
      resistor.set(resistorDrive());
    }
    long delay = port.isSet(Port.GFER, bit) ? port.filterDelay() : 0;
    if (delay == 0) {
      filtered.cancel();
      takeLevel();
    } else if (isSeenHigh() == port.isHigh(bit)) {
      filtered.cancel();
    } else {
      filtered.scheduleIn(delay);
    }
  }

  private void takeLevel() {
    if (!isVisible() && net.isHigh() && port.isSet(Port.IER, bit) && !reportedDeaf) {
      reportedDeaf = true;
      port.reportDeaf(net.name());
    }
    port.setLevel(bit, isSeenHigh());
  }

  private boolean isSeenHigh() {
    return isVisible() && net.isHigh();
  }

  /** An input is read through the Schmitt trigger; outputs and pads of peripherals can be read. */
  boolean isVisible() {
    return port.isSet(Port.STER, bit) || port.isSet(Port.ODER, bit) || !port.isSet(Port.GPER, bit);
  }

  void reset() {
    filtered.cancel();
    configure();
  }
}
