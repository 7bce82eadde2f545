package demitasse.chip.sam4l;

import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The key to registers that a program out of control must not change: PM, SCIF, BPM and BSCIF have
 * an UNLOCK register each, which opens one register for the next store.
 */
final class UnlockKey {
  private static final @Unsigned int KEY = 0xAA << 24;

  /** The registers of these modules are in 1 kB each. */
  private static final @Unsigned int OFFSET_MASK = 0x3FF;

  private UnlockKey() {}

  /** Stores to a protected register of the module whose UNLOCK register is {@code unlock}. */
  static void store(@Unsigned int unlock, @Unsigned int register, @Unsigned int value) {
    Memory.store32(unlock, KEY | (register & OFFSET_MASK));
    Memory.store32(register, value);
  }
}
