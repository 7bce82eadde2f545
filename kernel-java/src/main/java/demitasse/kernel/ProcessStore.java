package demitasse.kernel;

import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Where things lie in the part of a process's RAM that only the kernel can reach.
 *
 * <pre>
 *   memory end  +-------------------------------+
 *               | grant pointers, 4 bytes each  |
 *               | shares of others' buffers     |
 *               | upcall queue, 10 x 16 bytes   |
 *               | counters, debug data, entry   |
 *               | last system call              |
 *               | saved registers r4 to r11     |
 *   store       +-------------------------------+
 *               | grants, growing down          |
 *   kernel break+-------------------------------+
 *               | nobody's                      |
 *   app break   +-------------------------------+
 *               | the process's own             |
 *   memory start+-------------------------------+
 * </pre>
 *
 * <p>All offsets are in bytes from the store's address, a multiple of 8.
 */
public final class ProcessStore {
  static final int WORD = 4;

  /** r4 to r11, as the process left them (switch.S). */
  static final int SAVED_REGISTERS = 0;

  static final int SAVED_REGISTERS_BYTES = 8 * WORD;

  /** The class of the last system call, then its r0 to r3. */
  static final int LAST_SYSTEM_CALL = SAVED_REGISTERS + SAVED_REGISTERS_BYTES;

  /** Where the process said that its stack starts (memop 10), or 0. */
  static final int STACK_TOP = LAST_SYSTEM_CALL + 5 * WORD;

  /** Where the process said that its heap starts (memop 11), or 0. */
  static final int HEAP_START = STACK_TOP + WORD;

  /** The lowest stack pointer that a system call has shown. */
  static final int LOWEST_STACK_POINTER = HEAP_START + WORD;

  /** The process's first instruction. */
  static final int ENTRY = LOWEST_STACK_POINTER + WORD;

  /** What the process said when it ended, if it did. */
  static final int COMPLETION_CODE = ENTRY + WORD;

  /** How often the process has used up its slice. */
  static final int SLICE_EXPIRATIONS = COMPLETION_CODE + WORD;

  /** The queue's entries: four words each, see {@link Upcalls}. */
  static final int UPCALL_QUEUE = SLICE_EXPIRATIONS + WORD;

  /** How many upcalls can wait: as in Tock. */
  static final int UPCALL_CAPACITY = 10;

  static final int UPCALL_BYTES = 4 * WORD;

  /** Buffers of others that the process may reach: address and MPU_RASR of each, or 0. */
  static final int SHARES = UPCALL_QUEUE + UPCALL_CAPACITY * UPCALL_BYTES;

  /** As many as the MPU has regions for. */
  static final int SHARE_CAPACITY = 4;

  static final int SHARE_BYTES = 2 * WORD;

  /** For each grant of the board the address of the process's, or 0. */
  static final int GRANT_POINTERS = SHARES + SHARE_CAPACITY * SHARE_BYTES;

  private ProcessStore() {}

  /** The store's size on a board with {@code grantCount} grants. */
  public static @Unsigned int sizeBytes(@SignedPositive int grantCount) {
    return (GRANT_POINTERS + grantCount * WORD + 7) & -8;
  }
}
