package demitasse.chip.sam4l;

import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The power manager: which oscillator the main clock comes from, and which peripherals get it
 * (SAM4L datasheet, chapter "Power Manager (PM)").
 *
 * <p>A register access while the peripheral's clock is masked does nothing, so drivers unmask the
 * clocks that they need when they start, and leave them on.
 */
final class PowerManager {
  /** Sources of the main clock: the 115 kHz oscillator that runs after reset, and PLL0. */
  static final @Unsigned int MCSEL_RCSYS = 0;

  static final @Unsigned int MCSEL_PLL0 = 2;

  static final @Unsigned int HSB_PDCA = 1 << 0;
  static final @Unsigned int HSB_HRAMC1 = 1 << 2;
  static final @Unsigned int PBB_HCACHE = 1 << 1;
  static final @Unsigned int PBB_PDCA = 1 << 3;

  private static final @Unsigned int BASE = 0x400E0000;
  private static final @Unsigned int MCCTRL = BASE;
  private static final @Unsigned int HSBMASK = BASE + 0x24;
  private static final @Unsigned int PBAMASK = BASE + 0x28;
  private static final @Unsigned int PBBMASK = BASE + 0x2C;
  private static final @Unsigned int UNLOCK = BASE + 0x58;

  private PowerManager() {}

  /** Chooses the source of the main clock, which must be running. */
  static void selectMainClock(@Unsigned int source) {
    UnlockKey.store(UNLOCK, MCCTRL, source);
  }

  /** Lets modules on the high speed bus have their clock. */
  static void unmaskHsb(@Unsigned int clocks) {
    unmask(HSBMASK, clocks);
  }

  /** Lets modules on peripheral bus A have their clock. */
  static void unmaskPba(@Unsigned int clocks) {
    unmask(PBAMASK, clocks);
  }

  /** Lets modules on peripheral bus B have their clock. */
  static void unmaskPbb(@Unsigned int clocks) {
    unmask(PBBMASK, clocks);
  }

  private static void unmask(@Unsigned int register, @Unsigned int clocks) {
    UnlockKey.store(UNLOCK, register, Memory.load32(register) | clocks);
  }
}
