package demitasse.cortexm;

import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The memory protection unit, PMSAv7 with 8 regions (ARMv7-M manual, section B3.5).
 *
 * <p>It is on whenever a process runs. Code with privilege has the default memory map as
 * background, so regions for processes give rights and take none from the kernel.
 */
public final class Mpu {
  /** How many regions there are. */
  public static final int REGIONS = 8;

  private static final @Unsigned int MPU_CTRL = 0xE000ED94;
  private static final @Unsigned int MPU_RBAR = 0xE000ED9C;
  private static final @Unsigned int MPU_RASR = 0xE000EDA0;

  private static final @Unsigned int CTRL_ENABLE = 1 << 0;
  private static final @Unsigned int CTRL_PRIVDEFENA = 1 << 2;
  private static final @Unsigned int RBAR_VALID = 1 << 4;

  /** Makes the driver; to be called while the board is built. */
  public Mpu() {}

  /** Turns protection on; regions that were never set are off. */
  public void enable() {
    Memory.store32(MPU_CTRL, CTRL_ENABLE | CTRL_PRIVDEFENA);
  }

  /**
   * Turns protection off, for the time that regions change.
   *
   * <p>A region's base and size are two stores. Between them a region that is on would have the new
   * base and the old size, which need not fit each other: unpredictable (B3.5.8), and on the way
   * from a large buffer to a region that is off, the kernel's own code might be execute-never.
   */
  public void disable() {
    Memory.store32(MPU_CTRL, 0);
  }

  /**
   * Sets a region, while protection is off.
   *
   * @param number 0 to 7
   * @param base a multiple of the region's size
   * @param attributesAndSize the value of MPU_RASR; 0 turns the region off
   */
  public void setRegion(
      @SignedPositive int number, @Unsigned int base, @Unsigned int attributesAndSize) {
    Memory.store32(MPU_RBAR, base | RBAR_VALID | number);
    Memory.store32(MPU_RASR, attributesAndSize);
  }
}
