package demitasse.simulator.hail;

import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;

/** A pin of the board as a probe and a wire in the hands of a test. */
public final class Pin {
  private final Net net;
  private final NetDriver driver;

  Pin(Net net) {
    this.net = net;
    driver = net.driver("test at " + net.name());
  }

  /** Whether its level is high. */
  public boolean isHigh() {
    return net.isHigh();
  }

  /** Its voltage above ground. */
  public double volts() {
    return net.volts();
  }

  /** Whether an output or a resistor decides its level. */
  public boolean isDriven() {
    return net.isDriven();
  }

  /** Connects it to the supply, or to ground. */
  public void set(boolean high) {
    driver.set(high);
  }

  /** Connects it to a source of voltage. */
  public void setVoltage(double volts) {
    driver.setVolts(volts);
  }

  /** Puts a resistor to the supply on it. */
  public void pullUp() {
    driver.set(Drive.PULL_UP);
  }

  /** Puts a resistor to ground on it. */
  public void pullDown() {
    driver.set(Drive.PULL_DOWN);
  }

  /** Takes away what the test has connected to it. */
  public void release() {
    driver.set(Drive.FLOATING);
  }

  /** The wire itself. */
  public Net net() {
    return net;
  }
}
