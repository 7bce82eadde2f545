package demitasse.board.mps2;

import demitasse.chip.mps2.CmsdkTimer;
import demitasse.chip.mps2.CmsdkUart;
import demitasse.chip.mps2.FpgaLeds;
import demitasse.cortexm.InterruptLoop;

/** The parts of the board and how they are connected; runs on the build machine. */
public final class Board {
  // AN386, section "Memory map" and "Interrupts".
  private static final int UART0 = 0x40004000;
  private static final int TIMER0 = 0x40000000;
  private static final int UART0_RECEIVE_LINE = 0;
  private static final int UART0_TRANSMIT_LINE = 1;
  private static final int TIMER0_LINE = 8;
  private static final int LINES = 32;

  private static final int RECEIVE_BYTES = 128;
  private static final int TRANSMIT_BYTES = 256;
  private static final int LINE_BYTES = 64;

  private Board() {}

  /** Builds the board: what it returns, with all it reaches, is the image. */
  public static Demo create() {
    CmsdkUart uart = new CmsdkUart(UART0, RECEIVE_BYTES, TRANSMIT_BYTES);
    CmsdkTimer timer = new CmsdkTimer(TIMER0);
    InterruptLoop interrupts = new InterruptLoop(LINES);
    Printer printer = new Printer(uart);
    Ticks ticks = new Ticks();
    Commands commands = new Commands(printer, ticks, new FpgaLeds(), new Thermometer());
    LineEditor editor = new LineEditor(printer, LINE_BYTES);
    Shell shell = new Shell(uart, printer, editor, commands, ticks);

    uart.setClient(shell);
    timer.setClient(shell);
    interrupts.connect(UART0_RECEIVE_LINE, uart.receiveService());
    interrupts.connect(UART0_TRANSMIT_LINE, uart.transmitService());
    interrupts.connect(TIMER0_LINE, timer);
    return new Demo(uart, timer, interrupts, shell, commands);
  }
}
