package demitasse.simulator.i2c;

/** A master on an I2C bus, as the other masters see it. */
public interface I2cMaster {
  /** Whether it has sent a start condition and no stop condition since. */
  boolean holdsBus();

  /** Another master has sent a stop condition. */
  void busReleased();
}
