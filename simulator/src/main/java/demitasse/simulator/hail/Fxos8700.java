package demitasse.simulator.hail;

import static demitasse.simulator.hail.Fxos8700Registers.*;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.i2c.I2cBus;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;

/**
 * The accelerometer and magnetometer FXOS8700CQ, at I2C address 0x1E.
 *
 * <p>Source: NXP FXOS8700CQ. Modelled are samples at their data rate, data-ready flags and
 * interrupts, ranges, offsets, one-shot magnetic measurements and reset; the FIFO and the detectors
 * of motion are only registers, and whoever turns them on is told.
 */
public final class Fxos8700 extends RegisterDevice {
  /** The address on the bus. */
  public static final int ADDRESS = 0x1E;

  private static final String NAME = "FXOS8700CQ";

  /** How long a one-shot measurement takes: a period of the highest data rate. */
  private static final long ONE_SHOT = 1_250 * Timeline.MICROSECOND;

  private final ChipServices services;
  private final NetDriver interrupt1;
  private final NetDriver interrupt2;
  private final Event sampled;
  private final int[] registers = new int[REGISTER_COUNT];
  private final double[] acceleration = {0, 0, 1};
  private final double[] magneticField = new double[3];

  /** A sensor that has just got power, on a bus, with its two interrupt pins. */
  public Fxos8700(ChipServices services, Net data, Net clock, Net int1, Net int2) {
    super(ADDRESS);
    this.services = services;
    interrupt1 = int1.driver(NAME);
    interrupt2 = int2.driver(NAME);
    sampled = services.timeline().event(NAME + " sample", this::sample);
    powerUp();
    new I2cBus(data, clock).connect(this);
  }

  /** What the accelerometer feels, in g along its axes; at rest, flat on a table: 0, 0, 1. */
  public void setAcceleration(double x, double y, double z) {
    acceleration[0] = x;
    acceleration[1] = y;
    acceleration[2] = z;
  }

  /** The magnetic field along the axes, in microtesla. */
  public void setMagneticField(double x, double y, double z) {
    magneticField[0] = x;
    magneticField[1] = y;
    magneticField[2] = z;
  }

  /** The temperature of the die, in degrees Celsius. */
  public void setTemperature(double degreesCelsius) {
    registers[TEMP] = (int) Math.round(degreesCelsius / 0.96) & 0xFF;
  }

  /** Starts anew as when it gets power, or is reset by CTRL_REG2.RST. */
  void powerUp() {
    sampled.cancel();
    int temperature = registers[TEMP];
    System.arraycopy(RESET_VALUES, 0, registers, 0, REGISTER_COUNT);
    registers[TEMP] = temperature;
    update();
  }

  private boolean isActive() {
    return (registers[CTRL_REG1] & CTRL_REG1_ACTIVE) != 0;
  }

  private boolean accelerates() {
    return (registers[M_CTRL_REG1] & M_CTRL_REG1_HMS) != HMS_MAGNETIC;
  }

  private boolean magnetizes() {
    return (registers[M_CTRL_REG1] & M_CTRL_REG1_HMS) != HMS_ACCELERATION;
  }

  /** The time between samples; with both sensors it doubles. */
  private long period() {
    int rate = (registers[CTRL_REG1] >>> 3) & 7;
    return PERIOD[rate] * (accelerates() && magnetizes() ? 2 : 1);
  }

  /** Bursts stay within the results, and go from one sensor to the other if asked to. */
  @Override
  int after(int register) {
    boolean both = (registers[M_CTRL_REG2] & M_CTRL_REG2_HYB_AUTOINC) != 0;
    boolean fast = (registers[CTRL_REG1] & CTRL_REG1_F_READ) != 0;
    if (register == OUT_Z_LSB || (fast && register == OUT_Z_LSB - 1)) {
      return both ? M_OUT_X_MSB : STATUS;
    }
    if (register == M_OUT_Z_LSB && both) {
      return STATUS;
    }
    boolean skipsLow = fast && register >= OUT_X_MSB && register < OUT_Z_LSB;
    return (register + (skipsLow ? 2 : 1)) & 0x7F;
  }

  @Override
  int load(int register) {
    int value =
        switch (register) {
          case WHO_AM_I -> DEVICE_ID;
          case SYSMOD -> isActive() ? 1 : 0;
          case INT_SOURCE -> isDataReady() ? INT_DRDY : 0;
          default -> register < REGISTER_COUNT ? registers[register] : 0;
        };
    if (register >= OUT_X_MSB && register <= OUT_Z_LSB) {
      taken(STATUS, register - OUT_X_MSB);
    } else if (register >= M_OUT_X_MSB && register <= M_OUT_Z_LSB) {
      taken(M_DR_STATUS, register - M_OUT_X_MSB);
    }
    return value;
  }

  /** A high byte that has been read clears the flags of its axis; the last, those of all three. */
  private void taken(int status, int offset) {
    if (offset % 2 == 0) {
      int axis = 0x11 << (offset / 2);
      registers[status] &= ~axis;
      if ((registers[status] & 0x07) == 0) {
        registers[status] &= ~0x88;
      }
      update();
    }
  }

  @Override
  void store(int register, int value) {
    if (register >= REGISTER_COUNT || IS_READ_ONLY[register]) {
      report(Misuse.ACCESS, "register 0x%02x cannot be written".formatted(register));
      return;
    }
    boolean changes = registers[register] != value;
    if (changes && isActive() && !mayChangeInActiveMode(register, value)) {
      report(
          Misuse.WRONG_ORDER,
          "register 0x%02x changed in active mode; clear CTRL_REG1.ACTIVE first"
              .formatted(register));
    }
    reportUnmodelled(register, value);
    registers[register] = value;
    switch (register) {
      case CTRL_REG1 -> activate();
      case CTRL_REG2 -> {
        if ((value & CTRL_REG2_RST) != 0) {
          powerUp();
        }
      }
      case M_CTRL_REG1 -> magneticControl(value);
      default -> {}
    }
    update();
  }

  /** Standby may be asked for at any time, and a reset; the rest is for standby. */
  private boolean mayChangeInActiveMode(int register, int value) {
    return (register == CTRL_REG1 && (value | CTRL_REG1_ACTIVE) == registers[CTRL_REG1])
        || (register == CTRL_REG2 && (value & CTRL_REG2_RST) != 0)
        || (register == M_CTRL_REG1
            && (value | M_CTRL_REG1_OST) == (registers[register] | M_CTRL_REG1_OST));
  }

  private void activate() {
    if (!isActive()) {
      sampled.cancel();
    } else if (!sampled.isScheduled()) {
      // The data sheet's turn-on time from standby.
      sampled.scheduleIn(2 * period() + Timeline.MILLISECOND);
    }
  }

  /** OST measures once in standby, and does nothing in active mode. */
  private void magneticControl(int value) {
    if ((value & M_CTRL_REG1_RST) != 0) {
      registers[M_CTRL_REG1] &= ~M_CTRL_REG1_RST;
    }
    if ((value & M_CTRL_REG1_OST) != 0 && !isActive()) {
      sampled.scheduleIn(ONE_SHOT);
    }
  }

  private void sample() {
    boolean oneShot = !isActive();
    if (oneShot) {
      registers[M_CTRL_REG1] &= ~M_CTRL_REG1_OST;
    }
    if (accelerates() && !oneShot) {
      for (int axis = 0; axis < 3; axis++) {
        put(OUT_X_MSB + 2 * axis, accelerationCode(axis) << 2);
      }
      arrived(STATUS);
    }
    if (magnetizes()) {
      for (int axis = 0; axis < 3; axis++) {
        put(M_OUT_X_MSB + 2 * axis, clamp(Math.round(magneticField[axis] * 10), 16));
      }
      arrived(M_DR_STATUS);
    }
    if (!oneShot) {
      sampled.scheduleIn(period());
    }
    update();
  }

  /** 14 bits: 4096, 2048 or 1024 for 1 g; the offset registers count 2 mg. */
  private int accelerationCode(int axis) {
    int range = registers[XYZ_DATA_CFG] & 3;
    double offset = (byte) registers[OFF_X + axis] * 0.002;
    return clamp(Math.round((acceleration[axis] + offset) * (4_096 >> range)), 14);
  }

  private static int clamp(long value, int bits) {
    long limit = 1L << (bits - 1);
    return (int) Math.max(-limit, Math.min(limit - 1, value));
  }

  private void put(int register, int value) {
    registers[register] = (value >> 8) & 0xFF;
    registers[register + 1] = value & 0xFF;
  }

  /** New results: those that nobody has read are overwritten. */
  private void arrived(int status) {
    int unread = registers[status] & 0x0F;
    registers[status] |= (unread << 4) | 0x0F;
  }

  private boolean isDataReady() {
    return ((registers[STATUS] | registers[M_DR_STATUS]) & DR_ZYXDR) != 0;
  }

  private void update() {
    boolean asserted = isDataReady() && (registers[CTRL_REG4] & INT_DRDY) != 0;
    boolean routedTo1 = (registers[CTRL_REG5] & INT_DRDY) != 0;
    drive(interrupt1, asserted && routedTo1);
    drive(interrupt2, asserted && !routedTo1);
  }

  private void drive(NetDriver pin, boolean asserted) {
    boolean activeHigh = (registers[CTRL_REG3] & CTRL_REG3_IPOL) != 0;
    boolean openDrain = (registers[CTRL_REG3] & CTRL_REG3_PP_OD) != 0;
    if (openDrain && !asserted) {
      pin.set(Drive.FLOATING);
    } else {
      pin.set(asserted == activeHigh);
    }
  }

  private void reportUnmodelled(int register, int value) {
    boolean fifo = register == F_SETUP && (value & 0xC0) != 0;
    boolean detectors = register == CTRL_REG4 && (value & ~INT_DRDY) != 0;
    if (fifo || detectors) {
      report(
          Misuse.NOT_MODELLED,
          "register 0x%02x = 0x%02x turns on what is not modelled".formatted(register, value));
    }
  }

  private void report(Misuse misuse, String text) {
    services.report(NAME, misuse, text);
  }
}
