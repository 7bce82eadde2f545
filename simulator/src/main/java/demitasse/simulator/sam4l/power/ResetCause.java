package demitasse.simulator.sam4l.power;

/** Why the chip was reset, by the bit of PM's RCAUSE (Atmel 42023: PM, Reset Cause). */
public enum ResetCause {
  POWER_ON(0),
  BROWN_OUT_18(1),
  EXTERNAL(2),
  WATCHDOG(3),
  BACKUP(6),
  /** AIRCR.SYSRESETREQ, or a debugger. */
  SYSTEM_REQUEST(8),
  POWER_ON_33(10),
  BROWN_OUT_33(13);

  private final int position;

  ResetCause(int position) {
    this.position = position;
  }

  /** The bit of RCAUSE. */
  public int bit() {
    return 1 << position;
  }

  /** Whether the parts with their own supply are reset too: AST, 32 kHz oscillators, WDT. */
  public boolean isPowerLoss() {
    return this == POWER_ON || this == POWER_ON_33;
  }
}
