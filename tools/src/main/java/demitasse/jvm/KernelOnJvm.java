package demitasse.jvm;

import demitasse.machine.Machine;
import demitasse.machine.PanicOutput;
import demitasse.simulator.sam4l.chip.Sam4l;
import demitasse.simulator.sam4l.power.ResetCause;
import java.util.function.Supplier;

/**
 * A kernel that runs on the JVM, in a thread of its own, above a simulated chip.
 *
 * <p>It has the chip's time: {@link #run} lets both go on. A breakpoint in the kernel's Java stops
 * the system; its processes are real binaries. There is one at a time on a JVM.
 */
public final class KernelOnJvm implements AutoCloseable {
  /** A kernel, built as for the board: what the C runtime calls. */
  public interface System {
    /** Runs the system after reset, and never returns. */
    void main();

    /** Reports on all processes when the system cannot go on. */
    void reportPanic();
  }

  private final Sam4l chip;
  private final Supplier<System> factory;
  private final LinkerSymbols symbols;
  private final Baton baton = new Baton();
  private final Thread thread = new Thread(this::runKernel, "kernel");

  private SimulatedMachine machine;
  private boolean stopped;
  private Throwable failure;

  /**
   * Puts a kernel above a chip; it starts with the first {@link #run}.
   *
   * @param factory builds the board's system anew for each reset, as the compiler does once
   */
  public KernelOnJvm(Sam4l chip, Supplier<System> factory, LinkerSymbols symbols) {
    this.chip = chip;
    this.factory = factory;
    this.symbols = symbols;
    thread.setDaemon(true);
    machine = new SimulatedMachine(chip, baton, symbols);
    thread.start();
  }

  /** Lets kernel and chip run until a time in picoseconds since power-on. */
  public void run(long untilPicoseconds) {
    machine.setLimit(untilPicoseconds);
    baton.runKernel();
    if (failure != null) {
      throw new IllegalStateException("The kernel's thread has ended", failure);
    }
  }

  /** Resets the system as the board's button does, when it runs again. */
  public void reset() {
    machine.requestReset();
  }

  /** Whether the kernel has ended in a panic. */
  public boolean hasStopped() {
    return stopped;
  }

  @Override
  public void close() {
    baton.close();
    Machine.attach(null);
  }

  private void runKernel() {
    try {
      baton.awaitKernelsTurn();
      while (true) {
        bootOnce();
        stopped = false;
        chip.reset(ResetCause.SYSTEM_REQUEST);
        SimulatedMachine next = new SimulatedMachine(chip, baton, symbols);
        next.setLimit(machine.limit());
        machine = next;
      }
    } catch (Baton.Closed end) {
      // The owner has no more use for the kernel.
    } catch (RuntimeException | Error unexpected) {
      failure = unexpected;
      baton.close();
    }
  }

  /** Boots, and returns when the system is reset. */
  private void bootOnce() {
    Machine.attach(machine);
    System system = factory.get();
    try {
      machine.passReset();
      system.main();
    } catch (ResetRequest reset) {
      return;
    } catch (RuntimeException | KernelFault end) {
      panic(system, end);
    }
  }

  private void panic(System system, Throwable end) {
    try {
      machine.setInterruptsMasked(true);
      print(
          "\npanic: %s\n"
              .formatted(
                  end instanceof KernelFault
                      ? end.getMessage()
                      : "exception that nothing catches"));
      StackTraceElement place = end.getStackTrace()[0];
      print("  %s at %s\n".formatted(end, place));
      system.reportPanic();
      stopped = true;
      machine.stop();
    } catch (ResetRequest reset) {
      // Begins anew, as from any other place.
    }
  }

  private static void print(String text) {
    text.chars().forEach(PanicOutput::write);
  }
}
