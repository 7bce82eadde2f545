package demitasse.kernel;

import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.UnknownSignedness;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** One upcall of a driver: what a capsule calls to tell a process something. */
public final class Upcall {
  private final Grant<?> grant;
  private final GrantTable table;
  private final @Unsigned int number;

  Upcall(Grant<?> grant, GrantTable table, @Unsigned int number) {
    this.grant = grant;
    this.table = table;
    this.number = number;
  }

  /**
   * Queues the upcall; the process runs it when it next yields.
   *
   * @return false if the process is dead or has never used the driver, or if its queue is full: the
   *     upcall is lost then, and for a full queue counted
   */
  public boolean schedule(
      int processId,
      @UnknownSignedness int argument0,
      @UnknownSignedness int argument1,
      @UnknownSignedness int argument2) {
    Process process = table.processes().find(processId);
    if (process == null) {
      return false;
    }
    int address = grant.address(process);
    if (address == 0) {
      return false;
    }
    boolean isFunction = Memory.load32(address + Grant.upcallOffset(number)) != 0;
    int upcall = Upcalls.upcallOf(grant.index, number);
    return table.upcalls().queue(process, upcall, isFunction, argument0, argument1, argument2);
  }
}
