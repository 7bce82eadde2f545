package demitasse.jvm;

import demitasse.machine.Machine;
import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.BusError;
import demitasse.simulator.processor.Processor;
import demitasse.simulator.sam4l.chip.RunEnd;
import demitasse.simulator.sam4l.chip.Sam4l;
import demitasse.simulator.time.Timeline;

/**
 * The machine below a kernel on the JVM: a simulated chip, whose processor runs the processes.
 *
 * <p>While the kernel's Java runs, the processor spins. Java takes no simulated time, except that
 * each access to memory or a register takes {@link #ACCESS_CYCLES}, so that loops which wait for
 * the hardware end, and that what a process asks for takes {@link #ENTRY_CYCLES}. Interrupts are
 * taken at these points.
 */
final class SimulatedMachine implements Machine {
  /** About what a load with its check and its use takes on the board. */
  private static final int ACCESS_CYCLES = 4;

  /** About what the kernel executes on the board for a system call, without its accesses. */
  private static final int ENTRY_CYCLES = 200;

  /**
   * About what runtime-c/src/startup.c executes on Hail; at the chip's first clock that is 34 ms.
   */
  private static final int RESET_CYCLES = 3_870;

  private static final int PC = 15;
  private static final int FIRST_PROCESS_REGISTER = 4;
  private static final int PRIMASK = 1;
  private static final int AIRCR = 0xE000_ED0C;
  private static final int AIRCR_SYSRESETREQ = 1 << 2;
  private static final int LINES = 80;

  private final Sam4l chip;
  private final Processor processor;
  private final Bus bus;
  private final Baton baton;
  private final LinkerSymbols symbols;
  private final ProcessorStub stub;
  private final ExceptionHandlers handlers;
  private final HardwareArrays arrays;
  private final PanicUsart panicOutput;
  private boolean interruptsMasked;
  private long limit;
  private boolean resetRequested;

  SimulatedMachine(Sam4l chip, Baton baton, LinkerSymbols symbols) {
    this.chip = chip;
    this.processor = chip.processor();
    this.bus = processor.debuggerBus();
    this.baton = baton;
    this.symbols = symbols;
    stub =
        new ProcessorStub(
            symbols.address("demitasse_text_start"), symbols.address("demitasse_stack_top"));
    handlers = new ExceptionHandlers(processor, stub, LINES);
    arrays =
        new HardwareArrays(
            chip,
            symbols.address("demitasse_data_start"),
            symbols.address("demitasse_process_ram_start"));
    panicOutput = new PanicUsart(bus, this::pass);
    processor.setStopOnException(true);
    stub.start(chip);
  }

  /** Lets the kernel run until this time, in picoseconds since power-on. */
  void setLimit(long picoseconds) {
    limit = picoseconds;
  }

  long limit() {
    return limit;
  }

  /** Makes the kernel start again, at its next access to the hardware. */
  void requestReset() {
    resetRequested = true;
  }

  /** Stops for as long as the kernel may not run on. */
  private void checkpoint() {
    while (chip.timeline().now() >= limit) {
      baton.pauseKernel();
    }
    if (resetRequested) {
      throw new ResetRequest();
    }
  }

  // --- Time passes while the processor spins or sleeps
  // -----------------------------------------

  private void pass() {
    checkpoint();
    spin(ACCESS_CYCLES);
  }

  /** Lets the time pass that the board takes from reset to Java. */
  void passReset() {
    for (int cycles = 0; cycles < RESET_CYCLES; cycles += ACCESS_CYCLES) {
      pass();
    }
  }

  /** Lets the processor execute at the spin for some cycles, and takes what interrupts it. */
  private void spin(long cycles) {
    long hertz = Math.max(1, chip.clocks().cpu().hertz());
    long end = chip.timeline().now() + Timeline.picoseconds(cycles, hertz);
    while (chip.timeline().now() < end || handlersAreActive()) {
      handle(chip.run(end));
    }
  }

  private void handle(RunEnd end) {
    switch (end) {
      case EXCEPTION -> handlers.handle(processor.stoppedException());
      case TIME, BREAKPOINT, REQUESTED -> {
        // Nothing to do: the caller looks whether it has what it waits for.
      }
      default -> throw new KernelFault("the processor has stopped: " + end);
    }
  }

  @Override
  public void waitForInterrupt() {
    processor.setRegister(PC, stub.waitForInterrupt);
    processor.setBreakpoints(stub.awake);
    while (processor.register(PC) == stub.waitForInterrupt || handlersAreActive()) {
      checkpoint();
      handle(chip.run(limit));
    }
    processor.setBreakpoints();
    processor.setRegister(PC, stub.spin);
  }

  private boolean handlersAreActive() {
    return processor.exceptionNumber() != 0;
  }

  // --- The processor's interrupts
  // --------------------------------------------------------------

  @Override
  public void setInterruptsMasked(boolean masked) {
    interruptsMasked = masked;
    int others = processor.register(Processor.CONTROL_AND_MASKS) & ~PRIMASK;
    processor.setRegister(Processor.CONTROL_AND_MASKS, masked ? others | PRIMASK : others);
    if (!masked) {
      spin(1);
    }
  }

  @Override
  public int takePendingInterrupts(int word) {
    return handlers.takePendingLines(word);
  }

  @Override
  public boolean takePendingSysTick() {
    return handlers.takePendingSysTick();
  }

  @Override
  public boolean hasPendingInterrupts() {
    checkpoint();
    return handlers.hasPending();
  }

  // --- Processes
  // -------------------------------------------------------------------------------

  @Override
  public int runProcess(int registersAddress, int stackPointer) {
    if (interruptsMasked) {
      throw new KernelFault("a process is to run while interrupts are masked");
    }
    checkpoint();
    processor.setRegister(Processor.PSP, stackPointer);
    for (int i = 0; i < 8; i++) {
      int value = bus.load(registersAddress + 4 * i, 4);
      processor.setRegister(FIRST_PROCESS_REGISTER + i, value);
    }
    handlers.enter(registersAddress);
    processor.setRegister(PC, stub.supervisorCall);
    while (handlers.isAway() || handlersAreActive()) {
      handle(chip.run(limit));
      if (chip.timeline().now() >= limit) {
        baton.pauseKernel();
      }
    }
    spin(ENTRY_CYCLES);
    return handlers.reason();
  }

  @Override
  public int processStackPointer() {
    return processor.register(Processor.PSP);
  }

  @Override
  public int processFaultStatus() {
    return handlers.faultStatus();
  }

  @Override
  public int processHardFaultStatus() {
    return handlers.hardFaultStatus();
  }

  @Override
  public int processMemManageAddress() {
    return handlers.memManageAddress();
  }

  @Override
  public int processBusFaultAddress() {
    return handlers.busFaultAddress();
  }

  // --- Memory and registers
  // --------------------------------------------------------------------

  @Override
  public int load(int address, int widthBytes) {
    pass();
    try {
      return bus.load(address, widthBytes);
    } catch (BusError nothingThere) {
      throw new KernelFault("the kernel loads where nothing is", nothingThere);
    }
  }

  @Override
  public void store(int address, int value, int widthBytes) {
    pass();
    if (address == AIRCR && (value & AIRCR_SYSRESETREQ) != 0) {
      throw new ResetRequest();
    }
    try {
      bus.store(address, value, widthBytes);
    } catch (BusError nothingThere) {
      throw new KernelFault("the kernel stores where nothing is", nothingThere);
    }
  }

  @Override
  public int linkerSymbol(String name) {
    return symbols.address(name);
  }

  @Override
  public int addressOf(byte[] array) {
    return arrays.addressOf(array);
  }

  @Override
  public void writePanicOutput(int value) {
    panicOutput.write(value);
  }

  /** Sleeps for ever with interrupts masked, as the board does behind a panic's report. */
  void stop() {
    setInterruptsMasked(true);
    while (true) {
      checkpoint();
      chip.idle(limit);
    }
  }
}
