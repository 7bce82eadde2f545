package demitasse.kernel;

import demitasse.machine.Memory;
import demitasse.memory.Ranges;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * A buffer that processes allow a driver to read, one for each process.
 *
 * <p>Each access looks the buffer up anew: between two accesses the process may have taken it back
 * or given another, and the process may have died. What is not there is not accessed, and the
 * result says how much was.
 */
public class ReadOnlyBuffer {
  private static final int LENGTH = 4;

  private final ProcessTable processes;
  private final Grant<?> grant;
  private final @Unsigned int offset;

  ReadOnlyBuffer(ProcessTable processes, Grant<?> grant, @Unsigned int offset) {
    this.processes = processes;
    this.grant = grant;
    this.offset = offset;
  }

  /** The buffer's length in bytes; 0 if there is none. */
  public final @Unsigned int length(int processId) {
    int slot = slot(processId);
    return slot == 0 ? 0 : Memory.load32(slot + LENGTH);
  }

  /** The byte at an index, 0 to 255, or -1 if the buffer has none there. */
  public final int byteAt(int processId, @Unsigned int index) {
    int slot = slot(processId);
    if (slot == 0 || !Ranges.isLess(index, Memory.load32(slot + LENGTH))) {
      return -1;
    }
    return Memory.load8(Memory.load32(slot) + index);
  }

  /**
   * Copies from the buffer, as many bytes as it has.
   *
   * @param index the first byte's index in the buffer
   * @param to where the bytes go, from {@code start} on
   * @param count how many bytes at most
   * @return how many bytes were copied
   */
  public final @SignedPositive int copyTo(
      int processId, @Unsigned int index, byte[] to, int start, @Unsigned int count) {
    int slot = slot(processId);
    int available = available(slot, index, count);
    if (available != 0) {
      Memory.copyOut(Memory.load32(slot) + index, to, start, available);
    }
    return available;
  }

  /** Where the process's buffer is noted: address, then length; 0 if nowhere. */
  final @Unsigned int slot(int processId) {
    Process process = processes.find(processId);
    if (process == null) {
      return 0;
    }
    int address = grant.address(process);
    return address == 0 ? 0 : address + offset;
  }

  /**
   * How many of {@code count} bytes from an index on are in the buffer that a slot notes; below
   * 2^31, as what is copied from or to an array is.
   */
  static @SignedPositive int available(
      @Unsigned int slot, @Unsigned int index, @Unsigned int count) {
    if (slot == 0) {
      return 0;
    }
    int length = Memory.load32(slot + LENGTH);
    return Ranges.isLess(index, length) ? Ranges.min(length - index, count) & Integer.MAX_VALUE : 0;
  }
}
