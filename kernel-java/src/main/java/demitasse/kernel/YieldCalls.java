package demitasse.kernel;

import demitasse.abi.YieldVariant;
import demitasse.machine.Memory;
import demitasse.memory.Ranges;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** The yield system calls (TRD 104, section 4.1). */
final class YieldCalls {
  private final DriverTable drivers;
  private final Upcalls upcalls;
  private final ProcessTable processes;

  YieldCalls(DriverTable drivers, GrantTable grants) {
    this.drivers = drivers;
    this.upcalls = grants.upcalls();
    this.processes = grants.processes();
  }

  /** Yields; false if there is no such variant. */
  boolean handle(Process process, @Unsigned int variant, @Unsigned int r1, @Unsigned int r2) {
    switch (variant) {
      case YieldVariant.NO_WAIT:
        noWait(process, r1);
        return true;
      case YieldVariant.WAIT:
        waitForAny(process);
        return true;
      case YieldVariant.WAIT_FOR:
        waitFor(process, r1, r2);
        return true;
      default:
        return false;
    }
  }

  /** Runs an upcall if there is one to run; tells the process by a byte whether there was. */
  private void noWait(Process process, @Unsigned int flagAddress) {
    boolean willRun = process.queuedFunctions != 0;
    if (Ranges.isInside(flagAddress, 1, process.memoryStart, process.appBreak)) {
      Memory.store8(flagAddress, willRun ? 1 : 0);
    }
    if (willRun) {
      process.state = ProcessState.YIELDED;
    }
  }

  /** Waits for a function to run; null upcalls before it are dropped, and nobody sees them. */
  private void waitForAny(Process process) {
    if (process.queuedFunctions == 0) {
      upcalls.clear(process);
    }
    process.state = ProcessState.YIELDED;
    processes.updateReady(process);
  }

  /**
   * Waits for one upcall, by driver and number.
   *
   * <p>An upcall that cannot come is waited for as well, for ever: the process asked for it.
   */
  private void waitFor(Process process, @Unsigned int driverNumber, @Unsigned int number) {
    int awaited = upcallOf(driverNumber, number);
    if (!upcalls.takeAwaited(process, awaited)) {
      process.state = ProcessState.YIELDED_FOR;
      process.awaitedUpcall = awaited;
      processes.updateReady(process);
    }
  }

  private @Unsigned int upcallOf(@Unsigned int driverNumber, @Unsigned int number) {
    DriverEntry entry = drivers.find(driverNumber);
    if (entry == null || entry.grant == null || !Ranges.isLess(number, entry.grant.upcallCount)) {
      return Upcalls.NONE;
    }
    return Upcalls.upcallOf(entry.grant.index, number);
  }
}
