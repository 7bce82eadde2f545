package demitasse.board.hail;

import demitasse.chip.sam4l.GpioFunction;
import demitasse.chip.sam4l.Pin;
import demitasse.chip.sam4l.PinButtons;
import demitasse.chip.sam4l.PinLeds;

/** Which pin of the chip leads where on the board. */
final class HailPins {
  private static final int CONSOLE_RXD = 11;
  private static final int CONSOLE_TXD = 12;
  private static final int LED_RED = 13;
  private static final int LED_BLUE = 14;
  private static final int LED_GREEN = 15;
  private static final int BUTTON = 16;
  private static final int D0 = 14;
  private static final int D1 = 15;
  private static final int D6 = 11;
  private static final int D7 = 12;

  final PinLeds leds = new PinLeds(Pin.portA(LED_RED), Pin.portA(LED_GREEN), Pin.portA(LED_BLUE));

  final PinButtons buttons = new PinButtons(Pin.portA(BUTTON));

  /** What processes may use: D0, D1, D6 and D7, which all share one interrupt line. */
  final Pin[] header = {Pin.portB(D0), Pin.portB(D1), Pin.portB(D6), Pin.portB(D7)};

  private final Pin consoleReceive = Pin.portA(CONSOLE_RXD);
  private final Pin consoleTransmit = Pin.portA(CONSOLE_TXD);

  /** Makes each pin what it is to be after reset. */
  void start() {
    leds.start();
    buttons.start();
    consoleReceive.select(GpioFunction.A);
    consoleTransmit.select(GpioFunction.A);
  }
}
