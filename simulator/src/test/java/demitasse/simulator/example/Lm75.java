package demitasse.simulator.example;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.i2c.I2cDevice;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;

/** The thermometer LM75 on I2C, as far as it measures (NXP LM75B, Functional description). */
final class Lm75 implements I2cDevice {
  static final int ADDRESS = 0x48;

  /** Tconv: a measurement in each 100 ms. */
  private static final long CONVERSION = 100 * Timeline.MILLISECOND;

  private static final int TEMPERATURE = 0;

  private final ChipServices services;
  private final Event converted;
  private double celsius = 25;
  private int temperature;
  private int pointer;
  private int byteNumber;

  Lm75(ChipServices services) {
    this.services = services;
    converted = services.timeline().event("LM75 conversion", this::convert);
    converted.scheduleIn(CONVERSION);
  }

  /** What a test says that it is like around the sensor. */
  void setCelsius(double degrees) {
    celsius = degrees;
  }

  private void convert() {
    // 11 bits of an eighth of a degree, at the left of two bytes.
    temperature = ((int) Math.round(celsius * 8) << 5) & 0xFFE0;
    converted.scheduleIn(CONVERSION);
  }

  @Override
  public boolean start(int address, boolean read) {
    byteNumber = 0;
    return address == ADDRESS;
  }

  @Override
  public boolean write(int data) {
    if (byteNumber == 0) {
      pointer = data;
    }
    if (byteNumber > 0 || pointer != TEMPERATURE) {
      services.report("LM75", Misuse.NOT_MODELLED, "only the temperature can be read");
    }
    byteNumber++;
    return true;
  }

  @Override
  public int read() {
    int shift = byteNumber == 0 ? 8 : 0;
    byteNumber ^= 1;
    return (temperature >>> shift) & 0xFF;
  }
}
