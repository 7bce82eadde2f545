package demitasse.simulator.sam4l.chip;

import demitasse.simulator.processor.Processor;
import demitasse.simulator.sam4l.flash.FlashArray;

/** What a test can let go wrong: bits, bus, power, and interrupts. */
public final class FaultInjection {
  private final Hardware hardware;
  private final Processor processor;
  private final Resets resets;
  private final Runnable addMemories;
  private boolean memoriesRemoved;

  FaultInjection(Hardware hardware, Processor processor, Resets resets, Runnable addMemories) {
    this.hardware = hardware;
    this.processor = processor;
    this.resets = resets;
    this.addMemories = addMemories;
  }

  /** Flips a bit (0 to 7) of a byte of RAM or flash. */
  public void flipBit(int address, int bit) {
    boolean isRam = address >= Sam4lBus.RAM_BASE;
    byte[] memory = isRam ? hardware.bus.ram() : hardware.array.main();
    int offset = isRam ? address - Sam4lBus.RAM_BASE : address;
    memory[offset] ^= (byte) (1 << bit);
    processor.invalidate(address, 1);
  }

  /** Flips a bit of the user page. */
  public void flipUserPageBit(int offset, int bit) {
    hardware.array.special()[offset % FlashArray.PAGE] ^= (byte) (1 << bit);
  }

  /**
   * Lets accesses to addresses fail with a bus error, by the processor or by DMA.
   *
   * <p>While addresses of flash or RAM fail, the processor is some ten times slower.
   *
   * @param skip how many accesses succeed before
   * @param count how many fail
   */
  public void failBus(int address, int length, long skip, long count) {
    hardware.faults.add(address, length, skip, count);
    if (!memoriesRemoved && address >>> 28 < 4) {
      memoriesRemoved = true;
      processor.removeMemories();
    }
  }

  /** Lets no address fail any more. */
  public void repairBus() {
    hardware.faults.clear();
    if (memoriesRemoved) {
      memoriesRemoved = false;
      processor.removeMemories();
      addMemories.run();
    }
  }

  /**
   * Lets the power fail in the middle of a page's erase or write, which leaves any, but always the
   * same, bits changed; {@link Sam4l#run} returns NO_POWER then.
   *
   * @param number which operation: 1 is the next
   */
  public void losePowerInFlashOperation(long number) {
    hardware.system.flash.operations().failPower(number, resets::powerOff);
  }

  /** How many operations have erased or written flash since the chip was made. */
  public long flashOperations() {
    return hardware.system.flash.operations().count();
  }

  /** Lets the crystal at OSC0 fail, until the firmware starts the oscillator again. */
  public void failCrystal() {
    hardware.clocks.osc0().stop();
  }

  /** Holds an interrupt line high, whatever its peripheral says, until told otherwise. */
  public void holdInterrupt(int line, boolean high) {
    hardware.wiring.force(line, high);
  }
}
