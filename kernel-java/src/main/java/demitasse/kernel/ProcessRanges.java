package demitasse.kernel;

import demitasse.abi.ErrorCode;
import demitasse.memory.Ranges;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** What of its memory a process may name in a system call. */
final class ProcessRanges {
  /** What must fit behind a function's address. */
  private static final int FUNCTION_BYTES = 4;

  private ProcessRanges() {}

  /** Whether an upcall function may be there: in the process's binary, or in its RAM. */
  static boolean isFunction(Process process, @Unsigned int function) {
    return isReadable(process, function, FUNCTION_BYTES);
  }

  /** Whether the process may share these bytes for reading; none may be anywhere. */
  static boolean isReadable(Process process, @Unsigned int address, @Unsigned int length) {
    return isWriteable(process, address, length)
        || Ranges.isInside(address, length, process.binaryStart, process.flashEnd);
  }

  /** Whether the process may share these bytes for reading and writing; none may be anywhere. */
  static boolean isWriteable(Process process, @Unsigned int address, @Unsigned int length) {
    return length == 0 || Ranges.isInside(address, length, process.memoryStart, process.appBreak);
  }

  /** Why a process cannot use an upcall or buffer of a grant, or null; makes the grant. */
  static ErrorCode checkSlot(
      Process process, Grant<?> grant, @Unsigned int number, @Unsigned int count) {
    if (grant == null || !grant.ensure(process)) {
      return ErrorCode.NOMEM;
    }
    return Ranges.isLess(number, count) ? null : ErrorCode.NOSUPPORT;
  }

  /** Notes that the bytes before an address are shared: the break must not go below it. */
  static void raiseAllowHighWater(Process process, @Unsigned int end) {
    if (Ranges.isLess(process.allowHighWater, end)) {
      process.allowHighWater = end;
    }
  }
}
