package demitasse.board.mps2;

import demitasse.chip.mps2.CmsdkUart;
import demitasse.cortexm.InterruptLoop;
import demitasse.hil.Ticker;
import demitasse.machine.EntryPoint;

/** The program: starts the drivers, then serves interrupts until someone types {@code quit}. */
public final class Demo {
  /** 115,200 baud at 25 MHz. */
  private static final int CYCLES_PER_BIT = 217;

  /** Half a second at 25 MHz. */
  private static final int CYCLES_PER_TICK = 12_500_000;

  private final CmsdkUart uart;
  private final Ticker ticker;
  private final InterruptLoop interrupts;
  private final Shell shell;
  private final Commands commands;

  Demo(CmsdkUart uart, Ticker ticker, InterruptLoop interrupts, Shell shell, Commands commands) {
    this.uart = uart;
    this.ticker = ticker;
    this.interrupts = interrupts;
    this.shell = shell;
    this.commands = commands;
  }

  /** Runs until {@code quit}; the C runtime calls it after reset. */
  @EntryPoint("demitasse_main")
  public void main() {
    uart.start(CYCLES_PER_BIT);
    shell.greet();
    ticker.start(CYCLES_PER_TICK);
    interrupts.enableAll();
    while (!commands.isQuitAsked()) {
      interrupts.sleep();
      interrupts.servePending();
    }
    ticker.stop();
    uart.flush();
  }
}
