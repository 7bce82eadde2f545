package demitasse.simulator.processor;

/**
 * What a chip's maker chose when the processor was built in.
 *
 * @param system its interrupts, priorities, MPU and SysTick
 * @param bitBand whether 0x22000000 and 0x42000000 on are aliases of single bits
 */
public record ProcessorOptions(SystemConfiguration system, boolean bitBand) {
  /** The SAM4L, with bit-band aliases of SRAM and peripherals. */
  public static ProcessorOptions sam4l() {
    return new ProcessorOptions(SystemConfiguration.sam4l(), true);
  }

  /** The MPS2's AN386 as QEMU has it. */
  public static ProcessorOptions mps2() {
    return new ProcessorOptions(SystemConfiguration.mps2(), true);
  }
}
