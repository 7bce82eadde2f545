package demitasse.simulator.processor;

import static demitasse.simulator.processor.ExceptionTable.DEBUG_MONITOR;
import static demitasse.simulator.processor.ExceptionTable.HARD_FAULT;
import static demitasse.simulator.processor.ExceptionTable.NMI;
import static demitasse.simulator.processor.ExceptionTable.SV_CALL;

/**
 * Exceptions: which is taken when, how it is entered and left (ARM DDI 0403E, B1.5).
 *
 * <p>The loop calls {@link #takePending} whenever {@link CoreState#attention} is set or the cycle
 * limit is reached, and executes instructions only while {@link #canExecute}.
 */
final class ExceptionUnit {
  private static final int RETURN_TO_HANDLER = 0xFFFF_FFF1;
  private static final int RETURN_TO_THREAD_ON_MAIN = 0xFFFF_FFF9;
  private static final int RETURN_TO_THREAD_ON_PROCESS = 0xFFFF_FFFD;

  private static final int SEMIHOSTING = 0xAB;

  /** Cycles without wait states (Cortex-M4 manual, Exceptions). */
  private static final int ENTRY_CYCLES = 12;

  private static final int TAIL_CHAIN_CYCLES = 6;
  private static final int RETURN_CYCLES = 10;

  private final CoreState state;
  private final ExceptionTable table;
  private final SystemControlBlock control;
  private final MemoryProtectionUnit protection;
  private final SysTick sysTick;
  private final DebugUnit debug;
  private final ExceptionFrame frame;
  private final SpecialRegisters special;
  private final SleepUnit sleep;
  private final FaultUnit faults;

  private MemoryPath memory;
  private ExceptionListener listener;
  private Semihosting semihosting;
  private boolean stopOnException;
  private int stoppedException;

  ExceptionUnit(
      CoreState state,
      ExceptionTable table,
      SystemControlBlock control,
      MemoryProtectionUnit protection,
      SysTick sysTick,
      DebugUnit debug) {
    this.state = state;
    this.table = table;
    this.control = control;
    this.protection = protection;
    this.sysTick = sysTick;
    this.debug = debug;
    frame = new ExceptionFrame(state, control);
    special = new SpecialRegisters(state, table, frame, this::masksChanged);
    sleep = new SleepUnit(state, table, control);
    faults = new FaultUnit(state, table, control, debug);
    debug.connect(new DebugRegisters(state, frame, special, this::masksChanged), sleep, faults);
  }

  void setMemoryPath(MemoryPath path) {
    memory = path;
    frame.setMemoryPath(path);
  }

  /** Sets who hears of entries and returns; null for nobody. */
  void setListener(ExceptionListener value) {
    listener = value;
  }

  /** Sets who serves BKPT 0xAB while no debugger does; null for nobody. */
  void setSemihosting(Semihosting value) {
    semihosting = value;
  }

  /** Lets entries end before the vector is fetched; see {@link #takeStoppedException}. */
  void setStopOnException(boolean value) {
    stopOnException = value;
  }

  /** The exception whose entry stopped before its handler, once; 0 if there is none. */
  int takeStoppedException() {
    int result = stoppedException;
    stoppedException = 0;
    return result;
  }

  /** Whether the next instruction may be executed now. */
  boolean canExecute() {
    return !debug.isHalted()
        && !debug.isHeldInReset()
        && !sleep.isSleeping()
        && !faults.isLockedUp()
        && stoppedException == 0
        && (semihosting == null || !semihosting.hasExited());
  }

  boolean isSleeping() {
    return sleep.isSleeping();
  }

  /** Whether the sleep is a deep one: SCR.SLEEPDEEP. */
  boolean isDeeplyAsleep() {
    return sleep.isSleeping() && control.isSystemControl(SystemControlBlock.SCR_SLEEPDEEP);
  }

  boolean isLockedUp() {
    return faults.isLockedUp();
  }

  /** Whether loads and stores that the bus refuses are ignored now (CCR.BFHFNMIGN). */
  boolean ignoresBusFaults() {
    return faults.ignoresBusFaults();
  }

  // --- Reset ------------------------------------------------------------------------------------

  /** The processor's state after reset, B1.5.5; the system's registers have been reset before. */
  void reset() {
    state.exceptionNumber = 0;
    state.primask = false;
    state.faultmask = false;
    state.basepri = 0;
    state.unprivilegedThread = false;
    state.processStack = false;
    state.itState = 0;
    state.thumb = true;
    state.registers[CoreState.LR] = -1;
    stoppedException = 0;
    sleep.reset();
    faults.leaveLockup();
    masksChanged();
    memory.clearExclusive();
    try {
      state.registers[CoreState.SP] = memory.loadVector(control.vectorTable) & ~3;
      branch(memory.loadVector(control.vectorTable + 4));
    } catch (FaultException fault) {
      // A vector that cannot be read: lockup at the priority of HardFault.
      table.activate(HARD_FAULT);
      state.exceptionNumber = HARD_FAULT;
      faults.lockUp();
    }
    debug.wasReset();
  }

  private void branch(int vector) {
    state.registers[CoreState.PC] = vector & ~1;
    state.thumb = (vector & 1) != 0;
  }

  // --- Before an instruction --------------------------------------------------------------------

  /** Does what may have to happen before the next instruction: halts, wakes, enters. */
  void takePending() {
    state.attention = false;
    control.resetIfRequested();
    sysTick.update();
    if (debug.haltsNow() || stoppedException != 0) {
      return;
    }
    sleep.wakeIfDue();
    if (table.preempting() != 0) {
      enter();
      // A step is complete, and vector catch comes before the handler's first instruction.
      debug.haltsNow();
    }
  }

  /** SysTick's share of {@link CoreState#cycleLimit}. */
  long nextSysTickCycle() {
    return sysTick.nextCycle();
  }

  // --- Instructions -----------------------------------------------------------------------------

  /** The instruction at registers[PC] faults: ITSTATE and SP are as before it. */
  void takeFault(FaultException exception) {
    faults.raise(exception);
    enterIfPending();
  }

  /** SVC: registers[PC] and ITSTATE are those of the next instruction. */
  void supervisorCall() {
    faults.raise(SV_CALL, 0);
    enterIfPending();
  }

  /**
   * BKPT at registers[PC], or a match of {@link FlashPatchUnit} there, whose immediate is -1:
   * halts, is a semihosting call, or an exception; only after a semihosting call registers[PC] is
   * the next instruction.
   */
  void breakpoint(int immediate) {
    if (debug.isEnabled()) {
      debug.requestHalt(DebugUnit.DFSR_BKPT);
    } else if (immediate == SEMIHOSTING && semihosting != null) {
      semihosting.call(state.registers);
      state.registers[CoreState.PC] += 2;
      state.attention = true;
    } else {
      control.debugFaultStatus |= DebugUnit.DFSR_BKPT;
      if (monitorPreempts()) {
        table.pend(DEBUG_MONITOR);
      } else {
        faults.raiseHardFault(SystemControlBlock.HFSR_DEBUGEVT, 0);
      }
      enterIfPending();
    }
  }

  /**
   * A watchpoint matched: the processor halts, or the monitor runs, before the next instruction.
   */
  void watchpoint() {
    if (debug.isEnabled()) {
      debug.requestHalt(DebugUnit.DFSR_DWTTRAP);
    } else if (monitorPreempts()) {
      control.debugFaultStatus |= DebugUnit.DFSR_DWTTRAP;
      table.pend(DEBUG_MONITOR);
    }
  }

  private boolean monitorPreempts() {
    return debug.isMonitorEnabled() && table.preempts(DEBUG_MONITOR, table.executionPriority());
  }

  int readSpecial(int sysm) {
    return special.read(sysm);
  }

  void writeSpecial(int sysm, int mask, int value) {
    special.write(sysm, mask, value);
  }

  void changeProcessorState(boolean disable, boolean primask, boolean faultmask) {
    special.changeState(disable, primask, faultmask);
  }

  /** WFI: registers[PC] is the next instruction before the next call of {@link #takePending}. */
  void waitForInterrupt() {
    sleep.waitForInterrupt();
  }

  /** WFE, likewise. */
  void waitForEvent() {
    sleep.waitForEvent();
  }

  /** SEV. */
  void sendEvent() {
    sleep.sendEvent();
  }

  // --- Entry ------------------------------------------------------------------------------------

  /** Enters what a synchronous exception has made pending, or something more urgent before it. */
  private void enterIfPending() {
    sysTick.update();
    if (!faults.isLockedUp() && table.preempting() != 0) {
      enter();
    }
  }

  private void enter() {
    int returnAddress = state.registers[CoreState.PC];
    int exceptionReturn = RETURN_TO_HANDLER;
    if (!state.isHandlerMode()) {
      exceptionReturn = state.processStack ? RETURN_TO_THREAD_ON_PROCESS : RETURN_TO_THREAD_ON_MAIN;
    }
    sleep.wake();
    faults.leaveLockup();
    FaultException fault = frame.push();
    state.cycles += ENTRY_CYCLES;
    if (fault != null) {
      faults.raiseStacking(fault);
    }
    take(exceptionReturn, returnAddress);
  }

  /**
   * Takes the pending exception of the highest priority, after the frame was pushed: what arrived
   * while it was comes first (late arrival, B1.5.10).
   */
  private void take(int exceptionReturn, int returnAddress) {
    sysTick.update();
    special.useProcessStack(false);
    while (!faults.isLockedUp()) {
      int exception = table.highestPending();
      if (stopOnException || branchToVector(exception)) {
        activate(exception, exceptionReturn, returnAddress);
        return;
      }
    }
  }

  /** Fetches the vector; if that fails, a HardFault is pending, or the processor locked up. */
  private boolean branchToVector(int exception) {
    try {
      branch(memory.loadVector(control.vectorTable + 4 * exception));
      return true;
    } catch (FaultException fault) {
      if (exception == HARD_FAULT || exception == NMI) {
        table.activate(exception);
        state.exceptionNumber = exception;
        masksChanged();
      }
      faults.raiseHardFault(SystemControlBlock.HFSR_VECTTBL, DebugUnit.VC_INTERR);
      return false;
    }
  }

  private void activate(int exception, int exceptionReturn, int returnAddress) {
    state.registers[CoreState.LR] = exceptionReturn;
    state.exceptionNumber = exception;
    state.itState = 0;
    table.activate(exception);
    memory.clearExclusive();
    sleep.sendEvent();
    masksChanged();
    stoppedException = stopOnException ? exception : 0;
    if (listener != null) {
      listener.entered(exception, returnAddress);
    }
  }

  /** After a change of what is active or masked. */
  private void masksChanged() {
    protection.setNegativePriority(table.executionPriority() < 0);
    state.attention = true;
  }

  /** VECTCLRACTIVE: a debugger forgets the handlers that are active. */
  void clearActive() {
    if (debug.isHalted()) {
      table.deactivateAll();
      state.exceptionNumber = 0;
      masksChanged();
    }
  }

  // --- Return -----------------------------------------------------------------------------------

  /** A branch to an EXC_RETURN value in handler mode (B1.5.8, ExceptionReturn()). */
  void exceptionReturn(int value) {
    int returning = state.exceptionNumber;
    boolean legal = isLegalReturn(value & 0xF, returning);
    deactivate(returning);
    state.cycles += RETURN_CYCLES;
    if (!legal) {
      faults.raise(Fault.INVPC);
    }
    sysTick.update();
    if (!legal || table.preempting() != 0) {
      tailChain(value);
    } else {
      popFrame(value);
    }
  }

  /** Checks that the exception is active and that the value fits to what else is. */
  private boolean isLegalReturn(int kind, int returning) {
    if (!table.isActive(returning)) {
      return false;
    }
    boolean nested = table.activeCount() != 1;
    return switch (kind) {
      case 0x1 -> nested;
      case 0x9, 0xD -> !nested || control.has(SystemControlBlock.CCR_NONBASETHRDENA);
      default -> false;
    };
  }

  /** Returning ends FAULTMASK too, but from NMI (B1.5.8, DeActivate()). */
  private void deactivate(int exception) {
    table.deactivate(exception);
    if (exception != NMI) {
      state.faultmask = false;
    }
    masksChanged();
    if (listener != null) {
      listener.returned(exception);
    }
  }

  /** Enters another exception with the frame that is on the stack already (B1.5.12). */
  private void tailChain(int exceptionReturn) {
    state.cycles += TAIL_CHAIN_CYCLES - RETURN_CYCLES;
    take(exceptionReturn, exceptionReturn);
  }

  private void popFrame(int value) {
    boolean toThread = (value & 8) != 0;
    boolean processStack = (value & 4) != 0;
    boolean privileged = !toThread || !state.unprivilegedThread;
    int pointer = processStack ? special.processStackPointer() : special.mainStackPointer();
    FaultException fault = frame.load(pointer, privileged);
    if (fault != null) {
      faults.raiseUnstacking(fault);
      if (faults.isLockedUp() || table.preempting() != 0) {
        take(value, value);
        return;
      }
    }
    frame.restore();
    if (toThread == (frame.exceptionNumber() != 0)) {
      rejectFrame(value, pointer, privileged);
      return;
    }
    state.exceptionNumber = frame.exceptionNumber();
    if (processStack) {
      special.setProcessStackPointer(frame.stackPointerAfter(pointer));
    } else {
      special.setMainStackPointer(frame.stackPointerAfter(pointer));
    }
    special.useProcessStack(processStack);
    resume(toThread);
  }

  /** A frame whose IPSR does not fit to the mode that is returned to. */
  private void rejectFrame(int value, int pointer, boolean privileged) {
    faults.raise(Fault.INVPC);
    FaultException fault = frame.storeAgain(pointer, privileged);
    if (fault != null) {
      faults.raiseStacking(fault);
    }
    take(value, value);
  }

  private void resume(boolean toThread) {
    memory.clearExclusive();
    sleep.sendEvent();
    masksChanged();
    boolean last = toThread && table.activeCount() == 0;
    if (last && control.isSystemControl(SystemControlBlock.SCR_SLEEPONEXIT)) {
      sleep.waitForInterrupt();
    }
  }
}
