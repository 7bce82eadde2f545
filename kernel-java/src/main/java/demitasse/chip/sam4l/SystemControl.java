package demitasse.chip.sam4l;

import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The system control interface, for the oscillators behind the main clock (SAM4L datasheet, chapter
 * "System Control Interface (SCIF)").
 */
final class SystemControl {
  private static final @Unsigned int BASE = 0x400E0800;
  private static final @Unsigned int PCLKSR = BASE + 0x14;
  private static final @Unsigned int UNLOCK = BASE + 0x18;
  private static final @Unsigned int OSCCTRL0 = BASE + 0x20;
  private static final @Unsigned int PLL0 = BASE + 0x24;

  private static final @Unsigned int PCLKSR_OSC0RDY = 1 << 0;
  private static final @Unsigned int PCLKSR_PLL0LOCK = 1 << 6;

  /** A crystal is connected, not a clock. */
  private static final @Unsigned int OSCCTRL0_MODE_CRYSTAL = 1 << 0;

  /** Ready after 1,024 cycles of RCSYS, 9 ms. */
  private static final @Unsigned int OSCCTRL0_STARTUP = 14 << 8;

  private static final @Unsigned int OSCCTRL0_OSCEN = 1 << 16;

  private static final @Unsigned int PLL0_PLLEN = 1 << 0;

  /** PLLOPT: the output is half of the VCO's frequency, which is 80 to 180 MHz. */
  private static final @Unsigned int PLL0_HALVED = 0b010 << 3;

  private static final @Unsigned int PLL0_PLLDIV_1 = 1 << 8;

  /** PLLMUL: the VCO has 5 + 1 times the frequency of OSC0, 96 MHz. */
  private static final @Unsigned int PLL0_PLLMUL_6 = 5 << 16;

  /** Locked only when this many cycles of RCSYS have passed. */
  private static final @Unsigned int PLL0_PLLCOUNT = 0x3F << 24;

  private SystemControl() {}

  /** Starts OSC0 with a crystal of 16 MHz. */
  static void startOscillator0() {
    UnlockKey.store(UNLOCK, OSCCTRL0, OSCCTRL0_OSCEN | OSCCTRL0_STARTUP | OSCCTRL0_MODE_CRYSTAL);
    awaitReady(PCLKSR_OSC0RDY);
  }

  /** Starts PLL0, which makes 48 MHz of OSC0. */
  static void startPll0() {
    // Its other fields may change only while it is off.
    UnlockKey.store(UNLOCK, PLL0, 0);
    UnlockKey.store(
        UNLOCK, PLL0, PLL0_PLLCOUNT | PLL0_PLLMUL_6 | PLL0_PLLDIV_1 | PLL0_HALVED | PLL0_PLLEN);
    awaitReady(PCLKSR_PLL0LOCK);
  }

  private static void awaitReady(@Unsigned int status) {
    while ((Memory.load32(PCLKSR) & status) == 0) {}
  }
}
