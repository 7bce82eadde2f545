package demitasse.simulator.processor;

/**
 * What a chip's maker chose when the Cortex-M4 was built into the chip.
 *
 * @param interruptLines how many external interrupts there are
 * @param priorityBits how many of a priority's 8 bits exist, from bit 7 down
 * @param protectionRegions how many regions the MPU has; 0 means there is none
 * @param referenceDivider processor cycles of one tick of SysTick's reference clock; 0 if the chip
 *     has none
 * @param calibration SYST_CALIB without NOREF
 */
public record SystemConfiguration(
    int interruptLines,
    int priorityBits,
    int protectionRegions,
    int referenceDivider,
    int calibration) {

  /** The SAM4L: 80 interrupts, 16 priorities, no reference clock for SysTick. */
  public static SystemConfiguration sam4l() {
    return new SystemConfiguration(80, 4, 8, 0, 479_999);
  }

  /** The MPS2's AN386 as QEMU has it: 32 interrupts, a reference clock of 1 MHz beside 25 MHz. */
  public static SystemConfiguration mps2() {
    return new SystemConfiguration(32, 8, 8, 25, 9_999);
  }
}
