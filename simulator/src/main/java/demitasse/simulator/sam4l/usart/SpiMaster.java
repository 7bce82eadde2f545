package demitasse.simulator.sam4l.usart;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.SpiBus;
import demitasse.simulator.sam4l.PadInput;
import demitasse.simulator.sam4l.PadOutput;

/** The pins in SPI master mode: RTS is the chip select, TXD is MOSI, and RXD is MISO. */
final class SpiMaster {
  /** The smallest divider with which the clock is long enough on both levels. */
  private static final int SMALLEST_DIVIDER = 4;

  private final Usart usart;
  private final SpiBus bus;
  private final PadOutput clock;
  private final PadOutput mosi;
  private final PadInput miso;
  private boolean selected;
  private boolean forced;

  SpiMaster(Usart usart, SpiBus bus, PadOutput clock, PadOutput mosi, PadInput miso) {
    this.usart = usart;
    this.bus = bus;
    this.clock = clock;
    this.mosi = mosi;
    this.miso = miso;
  }

  boolean isSelected() {
    return selected || forced;
  }

  /** FCS and RCS: holds the chip select, or lets it follow the characters. */
  void force(boolean force) {
    forced = force;
    if (!force && usart.isIdle()) {
      selected = false;
    }
  }

  /** A character begins. */
  void select() {
    selected = true;
    if (!clock.isRouted()) {
      usart.report(Misuse.DATA_LOST, "SPI character sent, but no pad is muxed to the clock");
    }
    if (usart.divider() < SMALLEST_DIVIDER) {
      usart.report(Misuse.RESERVED, "BRGR.CD must be 4 or more in SPI mode");
    }
    if ((usart.modeRegister() & Registers.CLKO) == 0) {
      usart.report(Misuse.WRONG_ORDER, "SPI master without MR.CLKO: nobody drives the clock");
    }
    usart.drivePins();
  }

  /** A character has been shifted out; the one that came in goes to the receiver. */
  void exchange(int value, boolean another) {
    int bits = usart.format().dataBits();
    int came = bus.exchange(clock.nets(), mosi.nets(), miso.nets(), value, bits);
    if (!another) {
      selected = false;
    }
    usart.shiftedIn(came);
  }

  /** Drives the clock at its idle level, if this is an SPI master that drives it. */
  void driveClock() {
    int mode = usart.modeRegister();
    if (usart.isSpi() && (mode & Registers.CLKO) != 0) {
      clock.set((mode & Registers.CPOL) != 0);
    } else {
      clock.set(Drive.FLOATING);
    }
  }

  void reset() {
    selected = false;
    forced = false;
  }
}
