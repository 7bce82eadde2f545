package demitasse.kernel;

import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * What people may want to know of a process: numbers only, none of which can change it.
 *
 * <p>For a slot whose process was removed the numbers mean nothing, but asking does no harm.
 */
public final class ProcessReport {
  private static final int CLASS = 0;

  private ProcessReport() {}

  /** How many upcalls wait. */
  public static @SignedPositive int queuedUpcalls(Process process) {
    return process.queueCount;
  }

  public static @SignedPositive int droppedUpcalls(Process process) {
    return process.droppedUpcalls;
  }

  public static @Unsigned int systemCalls(Process process) {
    return process.systemCalls;
  }

  public static @SignedPositive int restarts(Process process) {
    return process.restarts;
  }

  /** How often the process has used up its slice. */
  public static @Unsigned int sliceExpirations(Process process) {
    return Memory.load32(process.store + ProcessStore.SLICE_EXPIRATIONS);
  }

  /** Whether the process has ended at least once, by whatever cause. */
  public static boolean hasEnded(Process process) {
    return process.restarts != 0 || !process.isAlive();
  }

  /** Whether its last end gave a completion code: not if it has faulted or was ended by someone. */
  public static boolean hasCompletionCode(Process process) {
    return process.completed;
  }

  public static @Unsigned int completionCode(Process process) {
    return Memory.load32(process.store + ProcessStore.COMPLETION_CODE);
  }

  /** The class of the last system call; 0 before the first. */
  public static @Unsigned int lastCallClass(Process process) {
    return lastCallWord(process, CLASS);
  }

  /** What r0 to r3, by {@code register}, were at the last system call. */
  public static @Unsigned int lastCallRegister(Process process, @Unsigned int register) {
    return lastCallWord(process, 1 + register);
  }

  /**
   * The driver that a process in {@link ProcessState#YIELDED_FOR} waits for.
   *
   * <p>A process that waits has made no other system call since.
   */
  public static @Unsigned int awaitedDriver(Process process) {
    return lastCallRegister(process, 1);
  }

  /** The number of the upcall that a process in {@link ProcessState#YIELDED_FOR} waits for. */
  public static @Unsigned int awaitedUpcall(Process process) {
    return lastCallRegister(process, 2);
  }

  private static @Unsigned int lastCallWord(Process process, @Unsigned int index) {
    return Memory.load32(process.store + ProcessStore.LAST_SYSTEM_CALL + index * ProcessStore.WORD);
  }
}
