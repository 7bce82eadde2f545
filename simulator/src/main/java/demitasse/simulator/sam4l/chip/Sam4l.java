package demitasse.simulator.sam4l.chip;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.diagnostic.Diagnostics;
import demitasse.simulator.pins.Drive;
import demitasse.simulator.pins.Net;
import demitasse.simulator.processor.Processor;
import demitasse.simulator.processor.ProcessorOptions;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.clock.ClockTree;
import demitasse.simulator.sam4l.flash.FlashArray;
import demitasse.simulator.sam4l.power.ResetCause;
import demitasse.simulator.time.Timeline;

/**
 * An ATSAM4LC8C: processor, memories, peripherals, clocks and resets (Atmel 42023).
 *
 * <p>Load a program with {@link #loadFlash}, then {@link #powerOn}, then {@link #run}. Everything
 * happens in the caller's thread, and the same calls have the same results each time.
 */
public final class Sam4l {
  private static final int PROGRAM_COUNTER = 15;

  private final Timeline timeline = new Timeline();
  private final Diagnostics diagnostics = new Diagnostics(timeline);
  private final Hardware hardware;
  private final Processor processor;
  private final Resets resets;
  private final RunLoop loop;
  private final FaultInjection faults;
  private final Net resetNet = new Net("RESET_N");

  public Sam4l(ChipOptions options) {
    hardware = new Hardware(new ChipServices(timeline, diagnostics), options, this::reset);
    ProcessorTime time = new ProcessorTime(this::cycles);
    ProcessorBus bus = new ProcessorBus(hardware, time);
    processor = new Processor(ProcessorOptions.sam4l(), bus);
    bus.setProcessor(processor);
    if (!options.memoriesOnBus()) {
      addMemories();
    }
    hardware.bus.onRamChange(processor::invalidate);
    hardware.wiring.connect(processor::nvicLine, processor.nvic().nonMaskableLine());
    timeline.setClock(time::now);
    diagnostics.setProgramCounter(() -> processor.register(PROGRAM_COUNTER));
    resets = new Resets(hardware, processor, time);
    loop = new RunLoop(hardware, processor, time, resets);
    faults = new FaultInjection(hardware, processor, resets, this::addMemories);
    connect();
    powerOn();
  }

  private void addMemories() {
    processor.addMemory(0, hardware.array.main(), false);
    processor.addMemory(Sam4lBus.RAM_BASE, hardware.bus.ram(), true);
  }

  private void connect() {
    hardware.system.flash.operations().onChange(processor::invalidate);
    hardware.limits.onChange(this::setFlashTiming);
    hardware.system.cache.onChange(this::setFlashTiming);
    hardware.user.ast.setWakeLine(
        asserted -> {
          if (asserted) {
            resets.timerWakes();
          }
        });
    resetNet.driver("pull-up of RESET_N").set(Drive.PULL_UP);
    resetNet.addListener(() -> resets.setPin(!resetNet.isHigh()));
  }

  private void setFlashTiming() {
    processor.setFlashTiming(hardware.system.flash.waitStates(), hardware.system.cache.isEnabled());
  }

  private long cycles() {
    return processor.cycles();
  }

  // --- Programs ---------------------------------------------------------------------------------

  /** Puts bytes into the flash, or into the user page at 0x00800000, as a programmer would. */
  public void loadFlash(int address, byte[] bytes) {
    boolean special = address >= FlashArray.USER_PAGE_ADDRESS;
    byte[] cells = special ? hardware.array.special() : hardware.array.main();
    int start = special ? address - FlashArray.USER_PAGE_ADDRESS : address;
    System.arraycopy(bytes, 0, cells, start, bytes.length);
    processor.invalidate(address, bytes.length);
  }

  /**
   * Lets the processor start, now and after each reset, with the image at an address, as the
   * bootloader would that is not there.
   */
  public void startAt(int address) {
    resets.startAt(address);
  }

  // --- Power, resets and time -------------------------------------------------------------------

  /** Switches the power on, or off and on; the constructor has done it already. */
  public void powerOn() {
    resets.powerOn();
  }

  /** Switches the power off; the flash keeps its content. */
  public void powerOff() {
    resets.powerOff();
  }

  /** Resets the chip for a reason, between two instructions. */
  public void reset(ResetCause cause) {
    resets.request(cause);
  }

  /**
   * Lets the supply of 3.3 V, or that of the core, drop below the level of its detector, or rise
   * again; a detector that is enabled may reset the chip.
   */
  public void setBrownOut(boolean core, boolean low) {
    if (hardware.system.bscif.setBrownOut(core, low)) {
      reset(core ? ResetCause.BROWN_OUT_18 : ResetCause.BROWN_OUT_33);
    }
  }

  /**
   * Runs until a point of time.
   *
   * @param untilPicoseconds since the chip was made
   */
  public RunEnd run(long untilPicoseconds) {
    return loop.run(untilPicoseconds);
  }

  /** Runs for a while. */
  public RunEnd runFor(long picoseconds) {
    return loop.run(timeline.now() + picoseconds);
  }

  /** Lets time pass for the peripherals only, as while a debugger halts the processor. */
  public void idle(long untilPicoseconds) {
    loop.idle(untilPicoseconds);
  }

  /** Makes {@link #run} return after the instruction that executes now. */
  public void requestStop() {
    loop.requestStop();
  }

  // --- Parts ------------------------------------------------------------------------------------

  public Processor processor() {
    return processor;
  }

  public Timeline timeline() {
    return timeline;
  }

  public Diagnostics diagnostics() {
    return diagnostics;
  }

  public ClockTree clocks() {
    return hardware.clocks;
  }

  /** Memories and peripherals as DMA sees them. */
  public Bus bus() {
    return hardware.bus;
  }

  /** The 64 KiB of SRAM; whoever changes them calls the processor's {@code invalidate}. */
  public byte[] ram() {
    return hardware.bus.ram();
  }

  /**
   * Lets DMA find the bytes from an address of the RAM on in an array, which a program on the JVM
   * works on; the processor does not.
   */
  public void placeInRam(int address, byte[] array) {
    hardware.bus.placeInRam(address, array);
  }

  /** The cells of the flash; whoever changes them calls the processor's {@code invalidate}. */
  public FlashArray flash() {
    return hardware.array;
  }

  /** The wire of a pad: {@code PA04}. */
  public Net pad(String name) {
    return hardware.user.gpio.net(name);
  }

  /** The wire of the reset pin, which the chip pulls up. */
  public Net resetPin() {
    return resetNet;
  }

  /** What the peripherals are reached by that a board or a test must know more of. */
  public ChipParts parts() {
    return new ChipParts(hardware);
  }

  /** What a test can let go wrong. */
  public FaultInjection faults() {
    return faults;
  }
}
