package demitasse.simulator.sam4l.chip;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.processor.Processor;
import demitasse.simulator.sam4l.flash.FlashArray;
import demitasse.simulator.sam4l.flash.FlashController;

/**
 * The bus as the processor sees it: it waits while a command keeps the flash busy that it fetches
 * or loads from.
 *
 * <p>Code in RAM that loads from the main array meanwhile does not wait, unlike on the chip.
 */
final class ProcessorBus implements Bus {
  private static final int PROGRAM_COUNTER = 15;

  private final Hardware hardware;
  private final FlashController flash;
  private final ProcessorTime time;
  private Processor processor;

  ProcessorBus(Hardware hardware, ProcessorTime time) {
    this.hardware = hardware;
    this.time = time;
    flash = hardware.system.flash;
  }

  void setProcessor(Processor newProcessor) {
    processor = newProcessor;
  }

  @Override
  public int load(int address, int width) {
    if (address >>> 28 == 0) {
      await();
    }
    return hardware.bus.load(address, width);
  }

  @Override
  public void store(int address, int value, int width) {
    hardware.bus.store(address, value, width);
    if (flash.isBusy() && isFetchingFromFlash()) {
      await();
    }
  }

  private boolean isFetchingFromFlash() {
    int address = processor.register(PROGRAM_COUNTER);
    return Integer.compareUnsigned(address, FlashArray.SIZE) < 0;
  }

  private void await() {
    if (flash.isBusy() && time.isRunning() && !processor.debug().isHalted()) {
      long end = time.cycleAt(flash.busyUntil());
      processor.addCycles(Math.max(0, end - processor.cycles()));
    }
  }
}
