package demitasse.board.hail;

import demitasse.capsule.console.ProcessConsole;
import demitasse.chip.sam4l.AsynchronousTimer;
import demitasse.chip.sam4l.Clocks;
import demitasse.chip.sam4l.Usart;
import demitasse.hil.KernelMessages;
import demitasse.kernel.Kernel;
import demitasse.machine.EntryPoint;

/** What runs on the board: starts the chip's drivers, then the kernel. */
public final class HailSystem {
  private static final int BAUD = 115_200;

  /** Rounded: 0.1 % slow. */
  private static final int CYCLES_PER_BIT = (Clocks.MAIN_HERTZ + BAUD / 2) / BAUD;

  private final HailPins pins;
  private final Usart console;
  private final AsynchronousTimer timer;
  private final Kernel kernel;
  private final KernelMessages messages;
  private final ProcessConsole processConsole;

  HailSystem(
      HailPins pins,
      Usart console,
      AsynchronousTimer timer,
      Kernel kernel,
      KernelMessages messages,
      ProcessConsole processConsole) {
    this.pins = pins;
    this.console = console;
    this.timer = timer;
    this.kernel = kernel;
    this.messages = messages;
    this.processConsole = processConsole;
  }

  /** Runs the system; the C runtime calls it after reset, and it never returns. */
  @EntryPoint("demitasse_main")
  public void main() {
    Clocks.start();
    pins.start();
    console.start(CYCLES_PER_BIT);
    timer.start();
    kernel.start();
    messages.print("Initialization complete. Entering main loop.\r\n");
    processConsole.start();
    kernel.run();
  }

  /** Reports on all processes; the C runtime calls it once, when the system cannot go on. */
  @EntryPoint("demitasse_panic_report")
  public void reportPanic() {
    kernel.panicReport().printProcesses();
  }
}
