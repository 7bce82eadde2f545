package demitasse.simulator.processor;

import static demitasse.simulator.processor.CoreState.PC;

import demitasse.simulator.bus.Bus;
import demitasse.simulator.bus.InterruptLine;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A Cortex-M4 without floating point: ARMv7E-M with its NVIC, SysTick, MPU and debug units.
 *
 * <p>Its owner adds memories, calls {@link #reset} and then {@link #run} for as many cycles as pass
 * until the next event of the chip. Everything happens in the caller's thread.
 */
public final class Processor {
  /** The numbers of registers behind r15, those of DCRSR (C1.6.3). */
  public static final int XPSR = 16;

  /** The main stack pointer. */
  public static final int MSP = 17;

  /** The process stack pointer. */
  public static final int PSP = 18;

  /** CONTROL, FAULTMASK, BASEPRI and PRIMASK, from the highest byte down. */
  public static final int CONTROL_AND_MASKS = 20;

  private final CoreState state = new CoreState();
  private final SystemControlSpace system;
  private final ExceptionUnit exceptions;
  private final MemoryMap map;
  private final DataPath memory;
  private final Bus debuggerBus;
  private final Core core;
  private final ExecutionLoop loop;

  private InstructionListener instructionListener;
  private int[] breakpoints = new int[0];
  private long limit;
  private int stoppedException;
  private boolean stopRequested;

  /** A processor whose accesses outside of added memories and its own registers go to the bus. */
  public Processor(ProcessorOptions options, Bus bus) {
    ExclusiveMonitor exclusive = new ExclusiveMonitor();
    system = new SystemControlSpace(state, options.system());
    exceptions = system.exceptions();
    map = new MemoryMap(bus, options.bitBand());
    memory = new DataPath(state, map, system, exclusive);
    debuggerBus = new DebuggerBus(map, system);
    exceptions.setMemoryPath(memory);
    core = new Core(state, memory, exceptions, exclusive);
    loop = new ExecutionLoop(core, map);
  }

  /**
   * Adds memory that the processor reaches without the bus; base and length are multiples of 32,
   * and there is one memory within a MiB.
   *
   * @param content its bytes; whoever else changes them calls {@link #invalidate}
   * @param writable whether stores change it; otherwise, as with flash, they go to the bus
   */
  public void addMemory(int base, byte[] content, boolean writable) {
    map.add(new Memory(base, content, writable));
  }

  /** Removes what {@link #addMemory} added; what is at these addresses is reached by the bus. */
  public void removeMemories() {
    map.removeAll();
    core.refresh();
  }

  /** Says that bytes of an added memory have changed: programmed flash, DMA, flipped bits. */
  public void invalidate(int address, int length) {
    map.invalidate(address, length);
  }

  /**
   * Sets what taken branches and loads of literals cost beyond the cycles of the processor.
   *
   * @param waitStates cycles that the flash adds to an access
   * @param cached whether a cache hides them, which is then taken to always hit
   */
  public void setFlashTiming(int waitStates, boolean cached) {
    core.refill = CycleEstimate.PIPELINE_REFILL + (cached ? 0 : waitStates);
    core.literalDelay = cached ? 0 : waitStates;
  }

  // --- Running
  // ------------------------------------------------------------------------------------

  /** Resets the processor as its reset pin does: SP and PC from the vector table. */
  public void reset() {
    system.reset();
    core.refresh();
  }

  /** Resets everything, debug logic too, and starts the counts of cycles and instructions. */
  public void powerOnReset() {
    state.cycles = 0;
    state.instructions = 0;
    system.powerOnReset();
    core.refresh();
  }

  /** Executes until the processor has counted {@code cycleLimit} cycles, or something stops it. */
  public StopReason run(long cycleLimit) {
    limit = cycleLimit;
    core.refresh();
    for (; ; ) {
      StopReason reason = lookUp();
      if (reason != null) {
        return reason;
      }
      if (!isObserved()) {
        loop.execute();
      } else if (isAtBreakpoint()) {
        return StopReason.BREAKPOINT;
      } else {
        executeObserved();
      }
    }
  }

  /** Executes one instruction, whether or not there is a breakpoint; LIMIT if that was possible. */
  public StopReason step() {
    limit = Long.MAX_VALUE;
    core.refresh();
    StopReason reason = lookUp();
    if (reason != null) {
      return reason;
    }
    executeObserved();
    return StopReason.LIMIT;
  }

  /** Makes {@link #run} return after the instruction that executes now. */
  public void requestStop() {
    stopRequested = true;
    state.attention = true;
  }

  /** Lets time pass that the processor slept through, or that another master had the bus. */
  public void addCycles(long cycles) {
    state.cycles += cycles;
  }

  /** Does what is due before an instruction; null if one can execute. */
  private StopReason lookUp() {
    for (; ; ) {
      if (stopRequested) {
        stopRequested = false;
        return StopReason.REQUESTED;
      }
      if (state.cycles >= limit) {
        return StopReason.LIMIT;
      }
      exceptions.takePending();
      core.refresh();
      if (exceptions.isSleeping() && exceptions.nextSysTickCycle() < limit) {
        state.cycles = Math.max(state.cycles, exceptions.nextSysTickCycle());
      } else if (!exceptions.canExecute()) {
        return reasonNotToExecute();
      } else if (state.thumb) {
        state.cycleLimit = Math.min(limit, exceptions.nextSysTickCycle());
        return null;
      } else {
        loop.refuseNext();
      }
    }
  }

  private StopReason reasonNotToExecute() {
    stoppedException = exceptions.takeStoppedException();
    if (stoppedException != 0) {
      return StopReason.EXCEPTION;
    }
    if (exceptions.isSleeping()) {
      return StopReason.SLEEPING;
    }
    if (exceptions.isLockedUp()) {
      return StopReason.LOCKED_UP;
    }
    boolean halted = system.debug().isHalted() || system.debug().isHeldInReset();
    return halted ? StopReason.HALTED : StopReason.EXIT;
  }

  // --- Observation
  // --------------------------------------------------------------------------------

  private boolean isObserved() {
    return instructionListener != null
        || breakpoints.length > 0
        || system.breakpoints().isActive()
        || system.watchpoints().watchesExecution();
  }

  private boolean isAtBreakpoint() {
    return Arrays.binarySearch(breakpoints, state.registers[PC]) >= 0;
  }

  private void executeObserved() {
    int address = state.registers[PC];
    if (system.breakpoints().matches(address)) {
      exceptions.breakpoint(0);
      core.refresh();
      return;
    }
    if (system.watchpoints().watchesExecution() && system.watchpoints().matchesExecution(address)) {
      exceptions.watchpoint();
    }
    if (instructionListener != null) {
      instructionListener.executing(address);
    }
    loop.executeOne();
  }

  /** Sets the addresses before which {@link #run} returns. */
  public void setBreakpoints(int... addresses) {
    breakpoints = addresses.clone();
    Arrays.sort(breakpoints);
    state.attention = true;
  }

  /** Sets who hears of each instruction; null for nobody, which costs nothing. */
  public void setInstructionListener(InstructionListener listener) {
    instructionListener = listener;
    state.attention = true;
  }

  /** Sets who hears of each load and store; null for nobody, which costs nothing. */
  public void setAccessListener(AccessListener listener) {
    memory.setListener(listener);
  }

  /** Sets who hears of entries to and returns from exceptions; null for nobody. */
  public void setExceptionListener(ExceptionListener listener) {
    exceptions.setListener(listener);
  }

  // --- A handler outside of the processor
  // ---------------------------------------------------------

  /**
   * Makes {@link #run} stack a frame and return EXCEPTION instead of executing handlers: the caller
   * is the handler, and ends it with {@link #exceptionReturn}.
   */
  public void setStopOnException(boolean value) {
    exceptions.setStopOnException(value);
  }

  /** The number of the exception for which {@link #run} returned EXCEPTION. */
  public int stoppedException() {
    return stoppedException;
  }

  /** Returns from the exception as a branch to an EXC_RETURN value does. */
  public void exceptionReturn(int value) {
    exceptions.exceptionReturn(value);
    core.refresh();
  }

  // --- Wiring
  // -------------------------------------------------------------------------------------

  /** The line of an external interrupt. */
  public InterruptLine nvicLine(int number) {
    return system.nvic().line(number);
  }

  /** The interrupt controller. */
  public Nvic nvic() {
    return system.nvic();
  }

  /** The debug unit: halts, steps, and the registers of Halting debug. */
  public DebugUnit debug() {
    return system.debug();
  }

  /** Memory and all registers as a debugger reaches them: no MPU, no privilege, no faults. */
  public Bus debuggerBus() {
    return debuggerBus;
  }

  /** Sets who serves BKPT 0xAB; null for nobody. */
  public void setSemihosting(Semihosting semihosting) {
    exceptions.setSemihosting(semihosting);
  }

  /** Sets what SYSRESETREQ does, between two instructions; it may call {@link #reset}. */
  public void setSystemReset(Runnable action) {
    system.setSystemReset(action);
  }

  /** Sets who gets the bytes that firmware prints through the ITM. */
  public void setTraceOutput(IntConsumer bytes) {
    system.setTraceOutput(bytes);
  }

  // --- State
  // --------------------------------------------------------------------------------------

  /**
   * A register: 0 to 12, 13 the stack pointer in use, 14 LR, 15 the address of the next
   * instruction, {@link #XPSR}, {@link #MSP}, {@link #PSP}, {@link #CONTROL_AND_MASKS}.
   */
  public int register(int number) {
    return system.debug().registers().read(number);
  }

  /** Sets a register, by the same numbers. */
  public void setRegister(int number, int value) {
    system.debug().registers().write(number, value);
    core.refresh();
  }

  /** APSR, EPSR and IPSR together (B1.4.2). */
  public int xpsr() {
    return register(XPSR);
  }

  /** The number of the exception whose handler executes; 0 in thread mode. */
  public int exceptionNumber() {
    return state.exceptionNumber;
  }

  /** Whether what executes now has privilege. */
  public boolean isPrivileged() {
    return state.isPrivileged();
  }

  /**
   * Whether the processor sleeps on; if something wakes it, an exception that is due is entered at
   * once. For a chip that must start its clocks before the processor can run.
   */
  public boolean isAsleep() {
    exceptions.takePending();
    core.refresh();
    return exceptions.isSleeping();
  }

  /** Whether the processor sleeps with SCR.SLEEPDEEP set. */
  public boolean isDeeplyAsleep() {
    return exceptions.isDeeplyAsleep();
  }

  /** Cycles that have passed, an estimate. */
  public long cycles() {
    return state.cycles;
  }

  /** Instructions that were executed, exactly. */
  public long instructions() {
    return state.instructions;
  }
}
