package demitasse.kernel;

import demitasse.hil.KernelMessages;
import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;

/** Processes' names as bytes: UTF-8 in flash, of any length, with nothing at the end. */
public final class ProcessNames {
  private ProcessNames() {}

  /** The byte of a process's name at an offset below {@link Process#nameLength}, 0 to 255. */
  public static @SignedPositive int byteAt(Process process, @SignedPositive int offset) {
    return Memory.load8(process.nameAddress() + offset);
  }

  /** Prints a process's name, byte by byte as it is in flash. */
  static void print(Process process, KernelMessages messages) {
    for (int offset = 0; offset < process.nameLength; offset++) {
      messages.printByte(byteAt(process, offset));
    }
  }

  /** Whether a process's name is exactly the {@code length} bytes of a text from {@code start}. */
  public static boolean isNamed(Process process, byte[] text, int start, int length) {
    if (process.nameLength() != length) {
      return false;
    }
    for (int offset = 0; offset < length; offset++) {
      if (byteAt(process, offset) != (text[start + offset] & 0xFF)) {
        return false;
      }
    }
    return true;
  }
}
