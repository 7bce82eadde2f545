package demitasse.simulator.sam4l;

import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.pins.SerialFrame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An output of a peripheral: it drives all pads that are muxed to it at the moment. */
public final class PadOutput {
  private final PadRouter pads;
  private final String function;
  private final Map<Net, NetDriver> drivers = new LinkedHashMap<>();
  private List<Net> routed;
  private Drive drive = Drive.FLOATING;
  private double volts;

  /**
   * @param function as in the datasheet's table of multiplexed signals: {@code USART0_TXD}
   */
  public PadOutput(PadRouter pads, String function) {
    this.pads = pads;
    this.function = function;
    routed = pads.nets(function);
    pads.addListener(this::reroute);
  }

  /** Does something else on the pads; {@link Drive#ANALOG} keeps the voltage that was set. */
  public void set(Drive newDrive) {
    if (newDrive != drive) {
      drive = newDrive;
      routed.forEach(this::apply);
    }
  }

  /** Is an output at the supply or at ground. */
  public void set(boolean high) {
    set(high ? Drive.HIGH : Drive.LOW);
  }

  /** Is an output at a voltage between ground and the supply. */
  public void setVolts(double newVolts) {
    drive = Drive.ANALOG;
    volts = newVolts;
    routed.forEach(this::apply);
  }

  /** Drives nothing. */
  public void release() {
    set(Drive.FLOATING);
  }

  /** What it does on pads that are muxed to it. */
  public Drive drive() {
    return drive;
  }

  /** Whether any pad is muxed to it. */
  public boolean isRouted() {
    return !routed.isEmpty();
  }

  /** The nets of the pads that are muxed to it. */
  public List<Net> nets() {
    return routed;
  }

  /** Sends a character that has just ended; without a pad it goes nowhere. */
  public void send(SerialFrame frame) {
    for (Net net : routed) {
      net.send(frame);
    }
  }

  private void reroute() {
    List<Net> before = routed;
    routed = pads.nets(function);
    for (Net net : before) {
      if (!routed.contains(net) && drivers.containsKey(net)) {
        drivers.get(net).set(Drive.FLOATING);
      }
    }
    routed.forEach(this::apply);
  }

  private void apply(Net net) {
    NetDriver driver = drivers.computeIfAbsent(net, key -> key.driver(function));
    if (drive == Drive.ANALOG) {
      driver.setVolts(volts);
    } else {
      driver.set(drive);
    }
  }
}
