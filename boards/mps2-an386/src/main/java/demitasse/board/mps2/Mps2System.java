package demitasse.board.mps2;

import demitasse.capsule.console.ProcessConsole;
import demitasse.chip.mps2.CmsdkApbUart;
import demitasse.chip.mps2.CmsdkDualTimer;
import demitasse.hil.KernelMessages;
import demitasse.kernel.Kernel;
import demitasse.machine.EntryPoint;

/** What runs on the board: starts the chip's drivers, then the kernel. */
public final class Mps2System {
  /** 115,200 baud at the board's 25 MHz. */
  private static final int CYCLES_PER_BIT = 217;

  private final CmsdkApbUart uart;
  private final CmsdkDualTimer timer;
  private final Kernel kernel;
  private final KernelMessages messages;
  private final ProcessConsole console;

  Mps2System(
      CmsdkApbUart uart,
      CmsdkDualTimer timer,
      Kernel kernel,
      KernelMessages messages,
      ProcessConsole console) {
    this.uart = uart;
    this.timer = timer;
    this.kernel = kernel;
    this.messages = messages;
    this.console = console;
  }

  /** Runs the system; the C runtime calls it after reset, and it never returns. */
  @EntryPoint("demitasse_main")
  public void main() {
    uart.start(CYCLES_PER_BIT);
    timer.start();
    kernel.start();
    messages.print("Initialization complete. Entering main loop.\r\n");
    console.start();
    kernel.run();
  }

  /** Reports on all processes; the C runtime calls it once, when the system cannot go on. */
  @EntryPoint("demitasse_panic_report")
  public void reportPanic() {
    kernel.panicReport().printProcesses();
  }
}
