package demitasse.chip.sam4l;

import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The backup power manager: the core's voltage, and which 32 kHz oscillator the chip has (SAM4L
 * datasheet, chapter "Backup Power Manager (BPM)").
 */
final class BackupPowerManager {
  private static final @Unsigned int BASE = 0x400F0000;
  private static final @Unsigned int SR = BASE + 0x14;
  private static final @Unsigned int UNLOCK = BASE + 0x18;
  private static final @Unsigned int PMCON = BASE + 0x1C;

  private static final @Unsigned int SR_PSOK = 1 << 0;

  /** Power scaling configuration 2: the one for more than 36 MHz. */
  private static final @Unsigned int PMCON_PS2 = 2 << 0;

  private static final @Unsigned int PMCON_PSCREQ = 1 << 2;
  private static final @Unsigned int PMCON_PSCM = 1 << 3;

  /** The 32 kHz clock is RC32K, not a crystal. */
  private static final @Unsigned int PMCON_CK32S = 1 << 16;

  private BackupPowerManager() {}

  /** Raises the voltage as far as the highest frequency needs, and chooses RC32K. */
  static void scaleForHighestSpeed() {
    awaitStablePower();
    UnlockKey.store(UNLOCK, PMCON, PMCON_CK32S | PMCON_PSCM | PMCON_PSCREQ | PMCON_PS2);
    awaitStablePower();
  }

  private static void awaitStablePower() {
    while ((Memory.load32(SR) & SR_PSOK) == 0) {}
  }
}
