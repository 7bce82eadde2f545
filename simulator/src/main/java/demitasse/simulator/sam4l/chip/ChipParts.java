package demitasse.simulator.sam4l.chip;

import demitasse.simulator.pins.SpiBus;
import demitasse.simulator.sam4l.Trng;
import demitasse.simulator.sam4l.adcife.Adcife;
import demitasse.simulator.sam4l.gpio.Gpio;
import demitasse.simulator.sam4l.other.SystemManagerAccessPort;
import demitasse.simulator.sam4l.watchdog.Watchdog;

/** The peripherals that a board, a debugger or a test reaches beside their registers. */
public final class ChipParts {
  private final Hardware hardware;

  ChipParts(Hardware hardware) {
    this.hardware = hardware;
  }

  public Gpio gpio() {
    return hardware.user.gpio;
  }

  /** The SPI devices of the board, for the SPI and the USARTs. */
  public SpiBus spiBus() {
    return hardware.user.spi;
  }

  public Adcife adc() {
    return hardware.user.adc;
  }

  public Trng trng() {
    return hardware.user.trng;
  }

  public Watchdog watchdog() {
    return hardware.system.watchdog;
  }

  public SystemManagerAccessPort smap() {
    return hardware.system.smap;
  }
}
