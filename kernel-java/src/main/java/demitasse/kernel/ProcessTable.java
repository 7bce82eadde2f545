package demitasse.kernel;

import demitasse.memory.Ranges;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.UnknownSignedness;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The slots for processes, and which of them are ready to run.
 *
 * <p>An identifier is a slot's number and, above it, the count of all starts before: it names one
 * run of one process and is never used again.
 */
public final class ProcessTable {
  /** The identifier that no process has. */
  public static final int NO_PROCESS = -1;

  /** A table's slots are the bits of an int, and the last is for {@link #NO_PROCESS}. */
  public static final int MAXIMUM_SLOTS = 31;

  private static final int SLOT_BITS = 5;
  private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;

  private final Process[] slots;
  private int starts;
  private @Unsigned int readySlots;

  /** A table with {@code slotCount} slots, 1 to {@link #MAXIMUM_SLOTS}. */
  public ProcessTable(int slotCount) {
    if (slotCount < 1 || slotCount > MAXIMUM_SLOTS) {
      throw new IllegalArgumentException("a table has 1 to 31 slots");
    }
    slots = new Process[slotCount];
    for (int slot = 0; slot < slotCount; slot++) {
      slots[slot] = new Process(slot);
    }
  }

  /** How many slots there are, empty ones included. */
  public @SignedPositive int slotCount() {
    return slots.length;
  }

  /** The process in a slot; its state may be {@link ProcessState#EMPTY}. */
  public Process inSlot(@UnknownSignedness int slot) {
    return slots[slot];
  }

  /** The live process that the identifier names, or null: it has ended, faulted or restarted. */
  Process find(int processId) {
    int slot = processId & SLOT_MASK;
    if (slot >= slots.length) {
      return null;
    }
    Process process = slots[slot];
    return process.identifier == processId && process.isAlive() ? process : null;
  }

  /** Whether the identifier names a live process. */
  public boolean isAlive(int processId) {
    return find(processId) != null;
  }

  /** The slot that an identifier names, whether the process lives or not. */
  public @SignedPositive int slotOf(int processId) {
    return processId & SLOT_MASK;
  }

  static @Unsigned int numberOf(int identifier) {
    return Ranges.toUnsigned(identifier) >>> SLOT_BITS;
  }

  /** An identifier for a start of the process in a slot. */
  int nextIdentifier(int slot) {
    int identifier = starts << SLOT_BITS | slot;
    starts++;
    return identifier;
  }

  /** The slots whose processes can run now: bit n is slot n. */
  public @Unsigned int readySlots() {
    return readySlots;
  }

  /** Whether the process can run now. */
  boolean isReady(Process process) {
    return (readySlots >>> process.slot & 1) != 0;
  }

  /** Takes note of what changed in a process: its state, or what waits for it. */
  void updateReady(Process process) {
    if (canRun(process)) {
      readySlots |= 1 << process.slot;
    } else {
      readySlots &= ~(1 << process.slot);
    }
  }

  private static boolean canRun(Process process) {
    if (process.stopped) {
      return false;
    }
    ProcessState state = process.state;
    if (state == ProcessState.YIELDED) {
      return process.queuedFunctions != 0;
    }
    return state == ProcessState.RUNNING;
  }
}
