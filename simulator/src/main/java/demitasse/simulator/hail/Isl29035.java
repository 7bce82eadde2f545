package demitasse.simulator.hail;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.i2c.I2cBus;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;
import java.util.Arrays;

/**
 * The sensor of ambient light, at I2C address 0x44.
 *
 * <p>Source: Renesas ISL29035, FN8371. The interrupt pin is an open drain.
 */
public final class Isl29035 extends RegisterDevice {
  /** The address on the bus. */
  public static final int ADDRESS = 0x44;

  private static final String NAME = "ISL29035";
  private static final int COMMAND_I = 0x00;
  private static final int COMMAND_II = 0x01;
  private static final int DATA_LSB = 0x02;
  private static final int DATA_MSB = 0x03;
  private static final int INT_LT_LSB = 0x04;
  private static final int INT_HT_MSB = 0x07;
  private static final int ID = 0x0F;

  private static final int INTERRUPT_FLAG = 1 << 2;
  private static final int COMMAND_I_WRITABLE = 0xE3;
  private static final int BROWN_OUT = 0x80;
  private static final int DEVICE_ID = 0b101 << 3;

  private static final int[] BITS = {16, 12, 8, 4};
  private static final long[] INTEGRATION = {
    105 * Timeline.MILLISECOND, 6_500 * Timeline.MICROSECOND, 410 * Timeline.MICROSECOND, 25_600_000
  };

  private final ChipServices services;
  private final NetDriver interrupt;
  private final Event integrated;
  private final int[] registers = new int[16];
  private double lux = 300;
  private double infraredLux;
  private int outside;

  /** A sensor that has just got power, on a bus, with its interrupt pin. */
  public Isl29035(ChipServices services, Net data, Net clock, Net interruptNet) {
    super(ADDRESS);
    this.services = services;
    interrupt = interruptNet.driver(NAME);
    integrated = services.timeline().event(NAME + " integration", this::finish);
    powerUp();
    new I2cBus(data, clock).connect(this);
  }

  /** Starts anew as when it gets power. */
  void powerUp() {
    integrated.cancel();
    interrupt.set(Drive.FLOATING);
    outside = 0;
    Arrays.fill(registers, 0);
    registers[INT_HT_MSB - 1] = 0xFF;
    registers[INT_HT_MSB] = 0xFF;
    registers[ID] = BROWN_OUT | DEVICE_ID;
  }

  /** The visible light on the sensor. */
  public void setLux(double illuminance) {
    lux = illuminance;
  }

  /** The infrared light, in lux that read the same in the visible modes. */
  public void setInfrared(double illuminance) {
    infraredLux = illuminance;
  }

  @Override
  int load(int register) {
    if (register >= registers.length) {
      return 0;
    }
    int value = registers[register];
    if (register == COMMAND_I) {
      registers[COMMAND_I] &= ~INTERRUPT_FLAG;
      interrupt.set(Drive.FLOATING);
    }
    return value;
  }

  @Override
  void store(int register, int value) {
    switch (register) {
      case COMMAND_I -> {
        reportReserved(value & ~(COMMAND_I_WRITABLE | INTERRUPT_FLAG));
        registers[COMMAND_I] =
            (registers[COMMAND_I] & INTERRUPT_FLAG) | (value & COMMAND_I_WRITABLE);
        begin();
      }
      case COMMAND_II -> {
        reportReserved(value & 0xF0);
        registers[COMMAND_II] = value & 0x0F;
        begin();
      }
      // Only the brown-out flag can be written, to 0.
      case ID -> registers[ID] &= value | ~BROWN_OUT;
      case DATA_LSB, DATA_MSB -> report(Misuse.ACCESS, "a data register was written");
      default -> {
        if (register >= INT_LT_LSB && register <= INT_HT_MSB) {
          registers[register] = value;
        } else {
          report(Misuse.NO_REGISTER, "there is no register 0x%02x".formatted(register));
        }
      }
    }
  }

  private int operation() {
    return registers[COMMAND_I] >>> 5;
  }

  private int resolution() {
    return (registers[COMMAND_II] >>> 2) & 3;
  }

  /** The full scale of the range, in lux: 1000, 4000, 16000 or 64000. */
  private int range() {
    return 1_000 << (2 * (registers[COMMAND_II] & 3));
  }

  private void begin() {
    outside = 0;
    switch (operation()) {
      case 0 -> integrated.cancel();
      case 1, 2, 5, 6 -> integrated.scheduleIn(INTEGRATION[resolution()]);
      default -> {
        integrated.cancel();
        report(Misuse.RESERVED, "operation mode %d is reserved".formatted(operation()));
      }
    }
  }

  private void finish() {
    boolean infrared = operation() == 2 || operation() == 6;
    int count = count(infrared ? infraredLux : lux);
    registers[DATA_LSB] = count & 0xFF;
    registers[DATA_MSB] = count >>> 8;
    compare(count);
    if (operation() >= 5) {
      integrated.scheduleIn(INTEGRATION[resolution()]);
    } else {
      registers[COMMAND_I] &= 0x1F;
    }
  }

  private int count(double illuminance) {
    int scale = 1 << BITS[resolution()];
    long count = (long) Math.floor(illuminance * scale / range());
    return (int) Math.max(0, Math.min(scale - 1, count));
  }

  /** As many results in a row as PRST says must be outside of the window. */
  private void compare(int count) {
    boolean isOutside = count < threshold(INT_LT_LSB) || count > threshold(INT_HT_MSB - 1);
    outside = isOutside ? outside + 1 : 0;
    int persistence = registers[COMMAND_I] & 3;
    if (outside >= (persistence == 0 ? 1 : 2 << persistence)) {
      outside = 0;
      registers[COMMAND_I] |= INTERRUPT_FLAG;
      interrupt.set(Drive.LOW);
    }
  }

  private int threshold(int low) {
    return registers[low] | (registers[low + 1] << 8);
  }

  private void reportReserved(int bits) {
    if (bits != 0) {
      report(Misuse.RESERVED, "reserved bits 0x%02x of a command register".formatted(bits));
    }
  }

  private void report(Misuse misuse, String text) {
    services.report(NAME, misuse, text);
  }
}
