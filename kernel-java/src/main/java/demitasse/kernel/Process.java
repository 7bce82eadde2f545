package demitasse.kernel;

import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * One slot for a process: what the kernel must know at once; the rest is in {@link ProcessStore}.
 *
 * <p>Invariant, for a slot that is not empty, all unsigned: {@code memoryStart <= allowHighWater <=
 * appBreak <= kernelBreak <= store}, and what the MPU lets the process reach of its RAM ends at or
 * below {@code kernelBreak}.
 *
 * <p>All fields belong to this package; others read through the methods.
 */
public final class Process {
  // Set when the slot is made.
  final int slot;

  // Set by the loader, then fixed until the process is removed.
  @Unsigned int flashStart;
  @Unsigned int flashEnd;
  @Unsigned int binaryStart;
  @Unsigned int memoryStart;
  @Unsigned int memoryEnd;
  @Unsigned int store;
  @Unsigned int regionSize;
  @Unsigned int flashAttributes;
  char nameOffset;
  char nameLength;

  // Set at each start. A slot that was never used must not name the first process of another.
  int identifier = ProcessTable.NO_PROCESS;
  @Unsigned int appBreak;
  @Unsigned int kernelBreak;
  @Unsigned int allowHighWater;

  // Change as the process runs.
  ProcessState state = ProcessState.EMPTY;
  boolean stopped;
  @Unsigned int stackPointer;
  @Unsigned int lowerRamAttributes;
  @Unsigned int upperRamAttributes;

  /** Whether the process can reach a buffer of another. */
  boolean hasShares;

  // The upcall queue: where in the ring it starts, and how many entries are functions to call.
  @SignedPositive byte queueHead;
  @SignedPositive byte queueCount;
  byte queuedFunctions;

  /** For YIELDED_FOR: the awaited upcall as the queue names it. */
  @Unsigned int awaitedUpcall;

  // For people.
  @Unsigned int systemCalls;
  boolean completed;
  char restarts;
  char droppedUpcalls;

  Process(int slot) {
    this.slot = slot;
  }

  /** The identifier: new after each start. */
  public int identifier() {
    return identifier;
  }

  /** The number that people know the process by: how many starts of any process came before. */
  public @Unsigned int number() {
    return ProcessTable.numberOf(identifier);
  }

  public ProcessState state() {
    return state;
  }

  /** Whether someone has stopped the process; it goes on from {@link #state} when resumed. */
  public boolean isStopped() {
    return stopped;
  }

  /** The length of the name in bytes; 0 if it has none. */
  public @SignedPositive int nameLength() {
    return nameLength;
  }

  /** Where the name is in flash, in UTF-8. */
  public @Unsigned int nameAddress() {
    return flashStart + nameOffset;
  }

  /** Whether the process can hold grants and upcalls: it is there, and has not ended. */
  boolean isAlive() {
    return state == ProcessState.RUNNING
        || state == ProcessState.YIELDED
        || state == ProcessState.YIELDED_FOR;
  }
}
