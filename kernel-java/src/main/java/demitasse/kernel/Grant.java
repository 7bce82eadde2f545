package demitasse.kernel;

import demitasse.machine.GrantMemory;
import demitasse.machine.Memory;
import java.util.function.Supplier;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * A capsule's share in each process: upcalls, allowed buffers, and a state object.
 *
 * <p>It lies in the process's own RAM, is made when the process first uses the driver, and dies
 * with the process. A capsule makes its grant and the parts of it that it uses in its constructor;
 * all of them take the process's identifier, and do nothing for a process that has died.
 *
 * <p>In the process: 8 bytes for each upcall (function, userdata), 8 for each buffer (address,
 * length), then the state, at an address that is a multiple of 8.
 *
 * @param <T> the state: a final class marked {@link demitasse.machine.GrantState}
 */
public final class Grant<T> {
  private static final int SLOT_BYTES = 8;

  final @SignedPositive int index;
  final @Unsigned int upcallCount;
  final @Unsigned int readOnlyCount;
  final @Unsigned int readWriteCount;

  /** Whether an upcall that comes before its function is subscribed waits for the function. */
  boolean keepsEarlyUpcalls;

  private final @Unsigned int sizeBytes;
  private final Supplier<T> factory;
  private final GrantTable table;

  Grant(
      GrantTable table,
      @SignedPositive int index,
      Supplier<T> factory,
      @Unsigned int upcallCount,
      @Unsigned int readOnlyCount,
      @Unsigned int readWriteCount) {
    this.table = table;
    this.index = index;
    this.factory = factory;
    this.upcallCount = upcallCount;
    this.readOnlyCount = readOnlyCount;
    this.readWriteCount = readWriteCount;
    this.sizeBytes = stateOffset() + GrantMemory.sizeOf(factory);
  }

  /** The upcall with a number; to be called while the board is built. */
  public Upcall upcall(@Unsigned int number) {
    return new Upcall(this, table, number);
  }

  /** The read-only allowed buffer with a number; to be called while the board is built. */
  public ReadOnlyBuffer readOnly(@Unsigned int number) {
    return new ReadOnlyBuffer(table.processes(), this, readOnlyOffset(number));
  }

  /** The read-write allowed buffer with a number; to be called while the board is built. */
  public ReadWriteBuffer readWrite(@Unsigned int number) {
    return new ReadWriteBuffer(table.processes(), this, readWriteOffset(number));
  }

  /**
   * The state of a process, made now if the process has none yet.
   *
   * @return null if the process is not alive, or has no memory left
   */
  public T enter(int processId) {
    Process process = table.processes().find(processId);
    if (process == null || !ensure(process)) {
      return null;
    }
    return GrantMemory.at(address(process) + stateOffset(), factory);
  }

  /** The state of a process, or null if it has none. */
  public T peek(int processId) {
    Process process = table.processes().find(processId);
    if (process == null || address(process) == 0) {
      return null;
    }
    return GrantMemory.at(address(process) + stateOffset(), factory);
  }

  /** Where this grant lies in a process, or 0. */
  @Unsigned
  int address(Process process) {
    return Memory.load32(table.pointer(process, index));
  }

  /** Makes the grant in the process if it is not there; false if there is no memory for it. */
  boolean ensure(Process process) {
    return address(process) != 0 || make(process);
  }

  private boolean make(Process process) {
    int address = table.allocate(process, sizeBytes);
    if (address == 0) {
      return false;
    }
    Memory.fill(address, stateOffset());
    GrantMemory.construct(factory, address + stateOffset());
    Memory.store32(table.pointer(process, index), address);
    return true;
  }

  /** Forgets the grant of a process that has ended. */
  void release(Process process) {
    int address = address(process);
    if (address != 0) {
      GrantMemory.release(address + stateOffset());
      Memory.store32(table.pointer(process, index), 0);
    }
  }

  @Unsigned
  int readOnlyOffset(@Unsigned int number) {
    return (upcallCount + number) * SLOT_BYTES;
  }

  @Unsigned
  int readWriteOffset(@Unsigned int number) {
    return (upcallCount + readOnlyCount + number) * SLOT_BYTES;
  }

  static @Unsigned int upcallOffset(@Unsigned int number) {
    return number * SLOT_BYTES;
  }

  private @Unsigned int stateOffset() {
    return (upcallCount + readOnlyCount + readWriteCount) * SLOT_BYTES;
  }
}
