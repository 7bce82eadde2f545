package demitasse.simulator.hail;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.i2c.I2cBus;
import demitasse.simulator.i2c.I2cDevice;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.time.Event;

/**
 * The sensor of humidity and temperature, at I2C address 0x40.
 *
 * <p>Source: Silicon Labs Si7021-A20. Conversions take their typical times, or the longest that the
 * data sheet allows, see {@link #setSlow}. The heater has a register but no heat.
 */
public final class Si7021 implements I2cDevice {
  /** The address on the bus. */
  public static final int ADDRESS = 0x40;

  private static final String NAME = "SI7021";
  private static final int USER_REGISTER_RESET = 0x3A;

  /** Of the user register: RES1, RES0 and the heater's HTRE can be written. */
  private static final int USER_REGISTER_WRITABLE = 0x85;

  private static final int[] NOTHING = {};

  private final ChipServices services;
  private final NetDriver clockDriver;
  private final Event converted;
  private double celsius = 25;
  private double percent = 50;
  private int userRegister = USER_REGISTER_RESET;
  private int heaterRegister;
  private int serialNumberA = 0x1234_5678;
  private boolean slow;

  private boolean isFirstByte;
  private int command;
  private boolean measuring;
  private boolean holding;
  private boolean humidityAsked;
  private int lastTemperatureCode;
  private int[] answer = NOTHING;
  private int answered;

  /** A sensor that has just got power, on a bus. */
  public Si7021(ChipServices services, Net data, Net clock) {
    this.services = services;
    clockDriver = clock.driver(NAME);
    converted = services.timeline().event(NAME + " conversion", this::finish);
    new I2cBus(data, clock).connect(this);
    powerUp();
  }

  /** Starts anew as when it gets power. */
  void powerUp() {
    userRegister = USER_REGISTER_RESET;
    heaterRegister = 0;
    lastTemperatureCode = 0;
    restart(Si7021Times.powerUp(slow));
  }

  /** The air's temperature, in degrees Celsius; it is measured between -46.85 and 128.87. */
  public void setTemperature(double degreesCelsius) {
    celsius = degreesCelsius;
  }

  /** The air's relative humidity, in percent. */
  public void setHumidity(double relativePercent) {
    percent = relativePercent;
  }

  /** The low half of the serial number: what 0xFA 0x0F reads. */
  public void setSerialNumber(int number) {
    serialNumberA = number;
  }

  /** Lets conversions take as long as the data sheet allows: firmware must bear it. */
  public void setSlow(boolean slowest) {
    slow = slowest;
  }

  /** Whether a conversion or a reset is going on. */
  public boolean isBusy() {
    return converted.isScheduled();
  }

  @Override
  public boolean start(int address, boolean read) {
    isFirstByte = true;
    if (address != ADDRESS) {
      return false;
    }
    if (!read) {
      return !isBusy();
    }
    if (measuring) {
      if (holding) {
        clockDriver.set(Drive.LOW);
      }
      return holding;
    }
    answered = 0;
    return !isBusy() && answer.length > 0;
  }

  @Override
  public boolean write(int data) {
    if (!isFirstByte) {
      return writeArgument(data);
    }
    isFirstByte = false;
    command = data;
    answer = NOTHING;
    return switch (data) {
      case 0xE5, 0xF5 -> measure(true, data == 0xE5);
      case 0xE3, 0xF3 -> measure(false, data == 0xE3);
      case 0xE0 -> answer(lastTemperatureCode >>> 8, lastTemperatureCode & 0xFF);
      case 0xE7 -> answer(userRegister);
      case 0x11 -> answer(heaterRegister);
      case 0xFE -> {
        userRegister = USER_REGISTER_RESET;
        heaterRegister = 0;
        restart(Si7021Times.softwareReset(slow));
        yield true;
      }
      case 0xE6, 0x51, 0xFA, 0xFC, 0x84 -> true;
      default -> refuse();
    };
  }

  private boolean writeArgument(int data) {
    return switch ((command << 8) | data) {
      case 0xFA0F -> answerSerialNumberA();
      case 0xFCC9 -> answerSerialNumberB();
      case 0x84B8 -> answer(0x20);
      default -> writeRegister(data);
    };
  }

  private boolean writeRegister(int data) {
    if (command == 0xE6) {
      userRegister = (userRegister & ~USER_REGISTER_WRITABLE) | (data & USER_REGISTER_WRITABLE);
      if ((data & ~USER_REGISTER_WRITABLE) != (userRegister & ~USER_REGISTER_WRITABLE)) {
        services.report(NAME, Misuse.RESERVED, "reserved bits of the user register changed");
      }
      return true;
    }
    if (command == 0x51) {
      heaterRegister = data & 0x0F;
      return true;
    }
    return refuse();
  }

  private boolean refuse() {
    services.report(NAME, Misuse.RESERVED, "no command begins with 0x%02x".formatted(command));
    return false;
  }

  private boolean answer(int... bytes) {
    answer = bytes;
    return true;
  }

  private boolean measure(boolean humidity, boolean hold) {
    measuring = true;
    holding = hold;
    humidityAsked = humidity;
    int resolution = resolution();
    long duration = Si7021Times.temperature(resolution, slow);
    if (humidity) {
      duration += Si7021Times.humidity(resolution, slow);
    }
    converted.scheduleIn(duration);
    return true;
  }

  /** Bits 7 and 0 of the user register, as a number of two bits. */
  private int resolution() {
    return ((userRegister >>> 6) & 2) | (userRegister & 1);
  }

  private void restart(long duration) {
    measuring = false;
    answer = NOTHING;
    clockDriver.set(Drive.FLOATING);
    converted.scheduleIn(duration);
  }

  private void finish() {
    if (measuring) {
      measuring = false;
      int lost = Si7021Times.temperatureBitsLost(resolution());
      lastTemperatureCode = code((celsius + 46.85) / 175.72, lost);
      int code =
          humidityAsked
              ? code((percent + 6) / 125, Si7021Times.humidityBitsLost(resolution())) | 2
              : lastTemperatureCode;
      answer = new int[] {code >>> 8, code & 0xFF, checksum(0, code >>> 8, code & 0xFF)};
    }
    clockDriver.set(Drive.FLOATING);
  }

  private static int code(double ofFullScale, int bitsLost) {
    long code = Math.round(ofFullScale * 65_536);
    return (int) Math.max(0, Math.min(0xFFFF, code)) >>> bitsLost << bitsLost;
  }

  private boolean answerSerialNumberA() {
    int[] bytes = new int[8];
    int checksum = 0;
    for (int i = 0; i < 4; i++) {
      bytes[2 * i] = (serialNumberA >>> (24 - 8 * i)) & 0xFF;
      checksum = checksum(checksum, bytes[2 * i]);
      bytes[2 * i + 1] = checksum;
    }
    return answer(bytes);
  }

  /** The byte 0x15 = 21 tells which of the family it is. */
  private boolean answerSerialNumberB() {
    int first = checksum(0, 0x15, 0xFF);
    return answer(0x15, 0xFF, first, 0xFF, 0xFF, checksum(first, 0xFF, 0xFF));
  }

  /** CRC-8 with the polynomial x^8 + x^5 + x^4 + 1. */
  private static int checksum(int before, int... bytes) {
    int checksum = before;
    for (int value : bytes) {
      checksum ^= value;
      for (int bit = 0; bit < 8; bit++) {
        checksum = (checksum & 0x80) != 0 ? ((checksum << 1) ^ 0x31) & 0xFF : checksum << 1;
      }
    }
    return checksum;
  }

  @Override
  public int read() {
    return answered < answer.length ? answer[answered++] : 0xFF;
  }

  /** The result can be read once. */
  @Override
  public void stop() {
    if (answered > 0) {
      answer = NOTHING;
      answered = 0;
    }
  }
}
