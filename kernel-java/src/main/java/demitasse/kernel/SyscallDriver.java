package demitasse.kernel;

import demitasse.abi.ErrorCode;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** A capsule that processes can call, under a driver number. */
public interface SyscallDriver {
  /**
   * Does, or starts, what a process asks for; called from the kernel loop.
   *
   * <p>Must not wait: what takes time is answered later, by an upcall. Command 0 asks whether the
   * driver exists, and should have no effect (TRD 104, section 4.3).
   *
   * @param processId who asks; dead after the process's end, see {@link Grant}
   * @param command the command's number, unsigned and any value
   * @param argument0 unsigned and any value
   * @param argument1 unsigned and any value
   * @return made with the static methods of {@link CommandReturn}
   */
  CommandReturn command(
      int processId, @Unsigned int command, @Unsigned int argument0, @Unsigned int argument1);

  /**
   * Asks whether a process may give a read-write buffer in place of the one that it gave before.
   *
   * @param number the buffer's number, below the grant's count
   * @param address where the buffer is; only the grant's buffers can reach it, once it is given
   * @param length in bytes; 0 takes a buffer back
   * @return null, or why the buffer is refused: the driver keeps the old one then
   */
  default ErrorCode allowing(
      int processId, @Unsigned int number, @Unsigned int address, @Unsigned int length) {
    return null;
  }
}
