package demitasse.kernel;

import demitasse.cortexm.SystemReset;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The authority over all processes and the kernel: who holds it may end them.
 *
 * <p>Only {@link KernelBuilder#processControl} makes it, and a board gives it to those capsules
 * that people rule the system through.
 */
public final class ProcessControl {
  private final ProcessTable processes;
  private final GrantTable grants;
  private final ProcessLifecycle lifecycle;
  private final ProcessLoader loader;

  ProcessControl(
      ProcessTable processes, GrantTable grants, ProcessLifecycle lifecycle, ProcessLoader loader) {
    this.processes = processes;
    this.grants = grants;
    this.lifecycle = lifecycle;
    this.loader = loader;
  }

  /** How many slots there are, empty ones included. */
  public @SignedPositive int slotCount() {
    return processes.slotCount();
  }

  /** The process in a slot, or null if the slot is empty. */
  public Process inSlot(int slot) {
    Process process = processes.inSlot(slot);
    return process.state == ProcessState.EMPTY ? null : process;
  }

  /** How many grants the board has. */
  public @SignedPositive int grantCount() {
    return grants.count();
  }

  /** How many grants a process has. */
  public @SignedPositive int grantsOf(Process process) {
    return grants.countIn(process);
  }

  /** Keeps a process from running. */
  public void stop(Process process) {
    lifecycle.stop(process);
  }

  /** Lets a stopped process go on; does nothing to others. */
  public void resume(Process process) {
    if (process.stopped) {
      lifecycle.resume(process);
    }
  }

  /**
   * Treats a live process as if it had done what it may not.
   *
   * @throws KernelPanic if the board's fault policy says so
   */
  public void fault(Process process) {
    if (process.isAlive()) {
      lifecycle.fault(process);
    }
  }

  /** Ends a process, which has no completion code then; one that waits for a restart gets none. */
  public void terminate(Process process) {
    if (process.state == ProcessState.TERMINATED) {
      return;
    }
    lifecycle.delayedRestarts().forget(process);
    lifecycle.terminate(process, 0);
    process.completed = false;
  }

  /** Starts a terminated process anew, in the memory that it had; false if it is not terminated. */
  public boolean boot(Process process) {
    if (process.state != ProcessState.TERMINATED) {
      return false;
    }
    lifecycle.restart(process);
    return true;
  }

  /**
   * Loads the app whose header is at an address.
   *
   * @return its process, or null: the kernel's messages have said why
   */
  public Process load(@Unsigned int address) {
    return loader.load(address) == ProcessTable.NO_PROCESS ? null : loadedAt(address);
  }

  private Process loadedAt(@Unsigned int address) {
    for (int slot = 0; slot < processes.slotCount(); slot++) {
      Process process = inSlot(slot);
      if (process != null && process.flashStart == address) {
        return process;
      }
    }
    return null;
  }

  /** Ends a process and frees its slot and its memory. */
  public void remove(Process process) {
    loader.remove(process);
  }

  /** Resets the chip, soon. */
  public void reset() {
    SystemReset.request();
  }

  /**
   * Ends the kernel with a report.
   *
   * @param reason for people
   */
  @SuppressWarnings("DoNotCallSuggester") // because ending the kernel is what the caller wants
  public void panic(String reason) {
    throw new KernelPanic(reason);
  }
}
