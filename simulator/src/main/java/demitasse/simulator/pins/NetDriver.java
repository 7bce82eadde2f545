package demitasse.simulator.pins;

/** One output, resistor or source on a net. */
public final class NetDriver {
  private final Net net;
  private final String who;
  private Drive drive = Drive.FLOATING;
  private double volts;

  NetDriver(Net net, String who) {
    this.net = net;
    this.who = who;
  }

  /** What it does now. */
  public Drive drive() {
    return drive;
  }

  /** Does something else; {@link Drive#ANALOG} keeps the voltage that was set. */
  public void set(Drive newDrive) {
    if (newDrive != drive) {
      drive = newDrive;
      net.update();
    }
  }

  /** Is an output at the supply or at ground. */
  public void set(boolean high) {
    set(high ? Drive.HIGH : Drive.LOW);
  }

  /** Is an output at a voltage between ground and the supply. */
  public void setVolts(double newVolts) {
    if (drive != Drive.ANALOG || volts != newVolts) {
      drive = Drive.ANALOG;
      volts = newVolts;
      net.update();
    }
  }

  boolean isStrong() {
    return drive.compareTo(Drive.LOW) >= 0;
  }

  double volts() {
    return switch (drive) {
      case FLOATING, PULL_DOWN, LOW -> 0;
      case PULL_UP, HIGH -> Net.SUPPLY;
      case ANALOG -> volts;
    };
  }

  @Override
  public String toString() {
    return who;
  }
}
