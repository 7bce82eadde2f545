package demitasse.simulator.hail;

import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.pins.NetDriver;
import demitasse.simulator.sam4l.ChipServices;

/**
 * The board's USB serial converter on USART0, with the modem lines that reset the chip and select
 * the bootloader.
 */
public final class Ftdi extends SerialPeer {
  private final NetDriver bootloaderSelect;
  private final NetDriver reset;

  Ftdi(ChipServices services, Net fromChip, Net toChip, Net bootloaderSelectNet, Net resetNet) {
    super("FTDI", services, SerialFormat.CONSOLE, fromChip, toChip);
    bootloaderSelect = bootloaderSelectNet.driver("FTDI RTS#");
    reset = resetNet.driver("FTDI DTR#");
    setRts(false);
    setDtr(false);
  }

  /**
   * RTS: if it is on, the pin PA08 is low, and the bootloader stays after a reset.
   *
   * <p>Off, it only pulls the pin up, as programs may make it an output.
   */
  public void setRts(boolean on) {
    bootloaderSelect.set(on ? Drive.LOW : Drive.PULL_UP);
  }

  /** DTR: as long as it is on, the chip is in reset. */
  public void setDtr(boolean on) {
    reset.set(on ? Drive.LOW : Drive.PULL_UP);
  }
}
