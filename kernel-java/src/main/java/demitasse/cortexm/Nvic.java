package demitasse.cortexm;

import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** The nested vectored interrupt controller (ARMv7-M manual, section B3.4). */
public final class Nvic {
  /** Set-enable registers, one bit for each line; writing 0 does nothing. */
  private static final @Unsigned int ISER = 0xE000E100;

  /** Clear-pending registers; a line that is still asserted stays pending. */
  private static final @Unsigned int ICPR = 0xE000E280;

  private Nvic() {}

  /** Lets {@code line}, 0 to 239, interrupt. */
  public static void enable(@Unsigned int line) {
    Memory.store32(ISER + (line >>> 5 << 2), 1 << line);
  }

  /** Forgets that {@code line} was asserted; its peripheral must have been served before. */
  public static void clearPending(@Unsigned int line) {
    Memory.store32(ICPR + (line >>> 5 << 2), 1 << line);
  }
}
