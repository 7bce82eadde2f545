package demitasse.chip.sam4l;

import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The flash controller and its cache, so far as instructions are read (SAM4L datasheet, chapter
 * "Flash Controller (FLASHCALW)").
 */
final class FlashController {
  private static final @Unsigned int BASE = 0x400A0000;
  private static final @Unsigned int FCR = BASE;
  private static final @Unsigned int FCMD = BASE + 0x04;
  private static final @Unsigned int FSR = BASE + 0x08;

  /** PicoCache's registers. */
  private static final @Unsigned int CTRL = BASE + 0x408;

  private static final @Unsigned int SR = BASE + 0x40C;

  private static final @Unsigned int FCR_FWS = 1 << 6;
  private static final @Unsigned int FCMD_KEY = 0xA5 << 24;
  private static final @Unsigned int FCMD_CMD_HSEN = 16;
  private static final @Unsigned int FSR_FRDY = 1 << 0;
  private static final @Unsigned int CTRL_CEN = 1 << 0;
  private static final @Unsigned int SR_CSTS = 1 << 0;

  private FlashController() {}

  /** Turns the cache on. */
  static void enableCache() {
    PowerManager.unmaskHsb(PowerManager.HSB_HRAMC1);
    PowerManager.unmaskPbb(PowerManager.PBB_HCACHE);
    Memory.store32(CTRL, CTRL_CEN);
    while ((Memory.load32(SR) & SR_CSTS) == 0) {}
  }

  /** One wait state and the flash's high speed mode: what 48 MHz need. */
  static void prepareForHighestSpeed() {
    Memory.store32(FCR, FCR_FWS);
    awaitReady();
    Memory.store32(FCMD, FCMD_KEY | FCMD_CMD_HSEN);
    awaitReady();
  }

  private static void awaitReady() {
    while ((Memory.load32(FSR) & FSR_FRDY) == 0) {}
  }
}
