package demitasse.kernel;

import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;

/** Processes' names as bytes: UTF-8 in flash, of any length, with nothing at the end. */
public final class ProcessNames {
  private ProcessNames() {}

  /** The byte of a process's name at an offset below {@link Process#nameLength}, 0 to 255. */
  public static @SignedPositive int byteAt(Process process, @SignedPositive int offset) {
    return Memory.load8(process.nameAddress() + offset);
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
