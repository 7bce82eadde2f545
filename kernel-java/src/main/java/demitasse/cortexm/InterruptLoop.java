package demitasse.cortexm;

import demitasse.machine.Cpu;
import demitasse.machine.Interrupts;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The loop's view of interrupts: serves what handlers left pending, and sleeps when nothing is.
 *
 * <p>A line that has fired is masked until its service has run, so a peripheral cannot starve the
 * loop.
 */
public final class InterruptLoop {
  private static final int LINES_IN_WORD = 32;
  private static final @Unsigned int NO_LINE = -1;

  private final InterruptService[] services;

  /** Pending lines that were taken and not served yet; they outlive a service that throws. */
  private final @Unsigned int[] unserved;

  /** The line that is being served. */
  private @Unsigned int serving = NO_LINE;

  /** A loop for a chip with {@code lines} interrupt lines. */
  public InterruptLoop(int lines) {
    services = new InterruptService[lines];
    unserved = new int[(lines + LINES_IN_WORD - 1) / LINES_IN_WORD];
  }

  /** Names the service of a line. To be called while the board is built. */
  public void connect(@Unsigned int line, InterruptService service) {
    services[line] = service;
  }

  /** Lets all lines that have a service interrupt. To be called once, when the drivers are set. */
  public void enableAll() {
    for (int line = 0; line < services.length; line++) {
      if (services[line] != null) {
        Nvic.enable(line);
      }
    }
  }

  /** Serves each pending line, the lowest first, and enables it again. */
  public void servePending() {
    // Asked once, as taking masks interrupts for each word, and mostly nothing is pending.
    boolean isPending = Interrupts.hasPending();
    for (int word = 0; word < unserved.length; word++) {
      if (isPending) {
        unserved[word] |= Interrupts.takePending(word);
      }
      while (unserved[word] != 0) {
        int line = word * LINES_IN_WORD + Integer.numberOfTrailingZeros(unserved[word]);
        unserved[word] &= unserved[word] - 1;
        serve(line);
      }
    }
  }

  /** Enables the line whose service has thrown an exception, if one has. */
  public void finishServing() {
    if (serving != NO_LINE) {
      // The line was still asserted when its handler returned, so it is pending for a second time.
      Nvic.clearPending(serving);
      Nvic.enable(serving);
      serving = NO_LINE;
    }
  }

  /** Leaves the line that is being served off, as nothing can serve it. */
  public void abandonServing() {
    serving = NO_LINE;
  }

  /**
   * Sleeps until something is pending; returns at once if something is.
   *
   * <p>PRIMASK is set around the question and the WFI: an interrupt between the two would otherwise
   * be handled before the WFI, which would then sleep although work is pending. WFI wakes for an
   * interrupt that PRIMASK holds back (ARMv7-M manual, section B1.5.19), and its handler runs when
   * PRIMASK is cleared.
   */
  public void sleep() {
    Cpu.disableInterrupts();
    if (!Interrupts.hasPending()) {
      Cpu.waitForInterrupt();
    }
    Cpu.enableInterrupts();
  }

  private void serve(@Unsigned int line) {
    InterruptService service = services[line];
    if (service != null) {
      serving = line;
      service.serve();
      finishServing();
    }
  }
}
