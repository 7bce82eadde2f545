package demitasse.chip.sam4l;

import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The backup system control interface, for its 32 kHz oscillator RC32K (SAM4L datasheet, chapter
 * "Backup System Control Interface (BSCIF)"). It runs in all sleep modes.
 */
final class BackupSystemControl {
  private static final @Unsigned int BASE = 0x400F0400;
  private static final @Unsigned int UNLOCK = BASE + 0x18;
  private static final @Unsigned int RC32KCR = BASE + 0x24;
  private static final @Unsigned int RC32KTUNE = BASE + 0x28;

  private static final @Unsigned int RC32KCR_EN = 1 << 0;
  private static final @Unsigned int RC32KCR_TCEN = 1 << 1;
  private static final @Unsigned int RC32KCR_EN32K = 1 << 2;

  /** What brings a typical chip near 32,768 Hz: COARSE 0x1D and FINE 0x15. */
  private static final @Unsigned int TYPICAL_TUNE = 0x001D0015;

  private BackupSystemControl() {}

  /** Starts RC32K, with compensation of temperature, and its 32 kHz output. */
  static void startSlowClock() {
    UnlockKey.store(UNLOCK, RC32KCR, RC32KCR_EN | RC32KCR_TCEN | RC32KCR_EN32K);
    // The bit reads as 1 when the oscillator runs.
    while ((Memory.load32(RC32KCR) & RC32KCR_EN) == 0) {}
    UnlockKey.store(UNLOCK, RC32KTUNE, TYPICAL_TUNE);
  }
}
