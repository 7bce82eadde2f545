package demitasse.kernel;

import demitasse.machine.Memory;
import demitasse.memory.BreakRules;
import java.util.Arrays;
import java.util.function.Supplier;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** The board's grants, and their memory in each process. */
public final class GrantTable {
  private final ProcessTable processes;
  private final Upcalls upcalls;
  private Grant<?>[] grants = {};

  /** The grants of a board whose processes are in {@code processes}. */
  public GrantTable(ProcessTable processes) {
    this.processes = processes;
    this.upcalls = new Upcalls(processes, this);
  }

  /**
   * Makes a grant, while the board is built.
   *
   * @param factory makes the state: {@code State::new}
   * @param upcallCount how many upcalls the driver has, numbered from 0
   * @param readOnlyCount how many read-only buffers, numbered from 0
   * @param readWriteCount how many read-write buffers, numbered from 0
   */
  public <T> Grant<T> create(
      Supplier<T> factory,
      @Unsigned int upcallCount,
      @Unsigned int readOnlyCount,
      @Unsigned int readWriteCount) {
    Grant<T> grant =
        new Grant<>(this, grants.length, factory, upcallCount, readOnlyCount, readWriteCount);
    grants = Arrays.copyOf(grants, grants.length + 1);
    grants[grant.index] = grant;
    return grant;
  }

  /** How many grants the board has. */
  public @SignedPositive int count() {
    return grants.length;
  }

  ProcessTable processes() {
    return processes;
  }

  Upcalls upcalls() {
    return upcalls;
  }

  /** How many of the grants a process has. */
  public @SignedPositive int countIn(Process process) {
    int used = 0;
    for (int index = 0; index < grants.length; index++) {
      if (Memory.load32(pointer(process, index)) != 0) {
        used++;
      }
    }
    return used;
  }

  /** Where a process keeps the address of a grant. */
  @Unsigned
  int pointer(Process process, @SignedPositive int index) {
    return process.store + ProcessStore.GRANT_POINTERS + index * ProcessStore.WORD;
  }

  /** Where function and userdata of an upcall are; the process has the grant. */
  @Unsigned
  int subscription(Process process, @SignedPositive int grantIndex, @Unsigned int number) {
    return Memory.load32(pointer(process, grantIndex)) + Grant.upcallOffset(number);
  }

  /** Takes memory below a process's kernel break; answers its address, or 0. */
  @Unsigned
  int allocate(Process process, @Unsigned int sizeBytes) {
    if (!BreakRules.canMoveKernelBreak(
        sizeBytes,
        process.kernelBreak,
        process.appBreak,
        process.memoryStart,
        process.regionSize)) {
      return 0;
    }
    process.kernelBreak = BreakRules.kernelBreakBelow(process.kernelBreak, sizeBytes);
    return process.kernelBreak;
  }

  /** Notes in memory that may hold anything that a process has no grants and no shares. */
  void clear(Process process) {
    Memory.fill(process.store, ProcessStore.sizeBytes(grants.length));
  }

  /** Forgets all grants of a process that has ended. */
  void releaseAll(Process process) {
    for (int index = 0; index < grants.length; index++) {
      grants[index].release(process);
    }
    process.kernelBreak = process.store;
  }
}
