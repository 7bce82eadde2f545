package demitasse.simulator.i2c;

/**
 * A slave on an I2C bus, as the bytes and conditions of the bus reach it.
 *
 * <p>A device that wants time holds SCL low with a driver of its own on the clock's net; masters
 * wait before the next byte, or condition, until the net is high again.
 */
public interface I2cDevice {
  /** Set in an address that has 10 bits. */
  int TEN_BIT = 0x8000;

  /**
   * A start condition, repeated or not, with an address; every device sees every one of them.
   *
   * @param read whether the device is to send
   * @return whether the device acknowledges
   */
  boolean start(int address, boolean read);

  /** The clocks of another byte are about to begin: the last moment to hold SCL low. */
  default void nextByte() {}

  /**
   * A byte from the master has arrived.
   *
   * @return whether the device acknowledges
   */
  boolean write(int data);

  /** The byte that the device sends now. */
  int read();

  /** Whether the master acknowledged the byte that the device has sent. */
  default void acknowledged(boolean acknowledged) {}

  /** A stop condition; only devices that acknowledged their address see it. */
  default void stop() {}

  /** The fastest clock that the device can follow, in hertz; Fast-mode by default. */
  default long maximumHertz() {
    return 400_000;
  }
}
