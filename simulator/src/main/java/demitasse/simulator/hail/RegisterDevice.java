package demitasse.simulator.hail;

import demitasse.simulator.i2c.I2cDevice;

/** A device on I2C with registers: the first byte written is the number of one. */
abstract class RegisterDevice implements I2cDevice {
  private final int ownAddress;
  private boolean isNumberNext;
  private int number;

  RegisterDevice(int address) {
    ownAddress = address;
  }

  abstract int load(int register);

  abstract void store(int register, int value);

  /** The register that follows within one transfer. */
  int after(int register) {
    return (register + 1) & 0xFF;
  }

  @Override
  public final boolean start(int address, boolean read) {
    isNumberNext = !read;
    return address == ownAddress;
  }

  @Override
  public final boolean write(int data) {
    if (isNumberNext) {
      isNumberNext = false;
      number = data;
    } else {
      store(number, data);
      number = after(number);
    }
    return true;
  }

  @Override
  public final int read() {
    int value = load(number);
    number = after(number);
    return value;
  }
}
