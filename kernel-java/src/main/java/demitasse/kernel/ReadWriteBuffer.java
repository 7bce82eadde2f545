package demitasse.kernel;

import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.UnknownSignedness;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** A buffer that processes allow a driver to read and write, one for each process. */
public final class ReadWriteBuffer extends ReadOnlyBuffer {
  ReadWriteBuffer(ProcessTable processes, Grant<?> grant, @Unsigned int offset) {
    super(processes, grant, offset);
  }

  /** Stores the low 8 bits of a value at an index; false if the buffer has no such byte. */
  public boolean setByte(int processId, @Unsigned int index, @UnknownSignedness int value) {
    int slot = slot(processId);
    if (available(slot, index, 1) == 0) {
      return false;
    }
    Memory.store8(Memory.load32(slot) + index, value);
    return true;
  }

  /**
   * Copies into the buffer, as many bytes as it has room for.
   *
   * @param index the first byte's index in the buffer
   * @param from where the bytes are, from {@code start} on
   * @param count how many bytes at most
   * @return how many bytes were copied
   */
  public @SignedPositive int copyFrom(
      int processId, @Unsigned int index, byte[] from, int start, @Unsigned int count) {
    int slot = slot(processId);
    int available = available(slot, index, count);
    if (available != 0) {
      Memory.copyIn(from, start, Memory.load32(slot) + index, available);
    }
    return available;
  }
}
