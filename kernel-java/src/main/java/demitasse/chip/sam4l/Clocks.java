package demitasse.chip.sam4l;

import org.checkerframework.checker.signedness.qual.SignedPositive;

/** The chip's clocks as this system uses them: 48 MHz for all buses, and 32,768 Hz for the AST. */
public final class Clocks {
  /** The main clock, which the processor and all buses get, after {@link #start}. */
  public static final @SignedPositive int MAIN_HERTZ = 48_000_000;

  /** What the AST can count, after {@link #start}. */
  static final @SignedPositive int SLOW_HERTZ = 32_768;

  private Clocks() {}

  /**
   * Brings the clocks up, from whatever a loader or the program before the reset has left.
   *
   * <p>In this order: enough power for the frequency, then a flash that can answer fast enough,
   * then the frequency.
   */
  public static void start() {
    // The PLL must not change while it is the main clock; RCSYS always runs.
    PowerManager.selectMainClock(PowerManager.MCSEL_RCSYS);
    BackupPowerManager.scaleForHighestSpeed();
    BackupSystemControl.startSlowClock();
    FlashController.enableCache();
    FlashController.prepareForHighestSpeed();
    SystemControl.startOscillator0();
    SystemControl.startPll0();
    PowerManager.selectMainClock(PowerManager.MCSEL_PLL0);
  }
}
