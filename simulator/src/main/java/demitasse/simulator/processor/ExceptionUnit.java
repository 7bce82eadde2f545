package demitasse.simulator.processor;

import static demitasse.simulator.processor.ExceptionTable.DEBUG_MONITOR;
import static demitasse.simulator.processor.ExceptionTable.SV_CALL;

/**
 * Exceptions: which is taken when, how it is entered and left (ARM DDI 0403E, B1.5).
 *
 * <p>The loop calls {@link #takePending} whenever {@link CoreState#attention} is set or the cycle
 * limit is reached, and executes instructions only while {@link #canExecute}.
 */
final class ExceptionUnit {
  private static final int SEMIHOSTING = 0xAB;

  private final CoreState state;
  private final ExceptionTable table;
  private final SystemControlBlock control;
  private final SysTick sysTick;
  private final DebugUnit debug;
  private final ExceptionEntry entry;
  private final ExceptionReturn exceptionReturn;
  private final SpecialRegisters special;
  private final SleepUnit sleep;
  private final FaultUnit faults;

  private Semihosting semihosting;

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
    this.sysTick = sysTick;
    this.debug = debug;
    ExceptionFrame frame = new ExceptionFrame(state, control);
    entry = new ExceptionEntry(state, table, control, protection, sysTick, frame);
    exceptionReturn = new ExceptionReturn(state, table, control, sysTick, frame, entry);
    special = new SpecialRegisters(state, table, frame, entry::masksChanged);
    sleep = new SleepUnit(state, table, control);
    faults = new FaultUnit(state, table, control, debug);
    entry.connect(special, sleep, faults);
    exceptionReturn.connect(special, sleep, faults);
    debug.connect(new DebugRegisters(state, frame, special, entry::masksChanged), sleep, faults);
  }

  void setMemoryPath(MemoryPath path) {
    entry.setMemoryPath(path);
  }

  /** Sets who hears of entries and returns; null for nobody. */
  void setListener(ExceptionListener value) {
    entry.setListener(value);
  }

  /** Sets who serves BKPT 0xAB while no debugger does; null for nobody. */
  void setSemihosting(Semihosting value) {
    semihosting = value;
  }

  /** Lets entries end before the vector is fetched; see {@link #takeStoppedException}. */
  void setStopOnException(boolean value) {
    entry.setStopOnException(value);
  }

  /** The exception whose entry stopped before its handler, once; 0 if there is none. */
  int takeStoppedException() {
    return entry.takeStoppedException();
  }

  /** Whether the next instruction may be executed now. */
  boolean canExecute() {
    return !debug.isHalted()
        && !debug.isHeldInReset()
        && !sleep.isSleeping()
        && !faults.isLockedUp()
        && !entry.isStopped()
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
    sleep.reset();
    faults.leaveLockup();
    entry.reset();
    debug.wasReset();
  }

  // --- Before an instruction --------------------------------------------------------------------

  /** Does what may have to happen before the next instruction: halts, wakes, enters. */
  void takePending() {
    state.attention = false;
    control.resetIfRequested();
    sysTick.update();
    if (debug.haltsNow() || entry.isStopped()) {
      return;
    }
    sleep.wakeIfDue();
    if (table.preempting() != 0) {
      entry.enter();
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
    entry.enterIfPending();
  }

  /** SVC: registers[PC] and ITSTATE are those of the next instruction. */
  void supervisorCall() {
    faults.raise(SV_CALL, 0);
    entry.enterIfPending();
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
      entry.enterIfPending();
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

  /** VECTCLRACTIVE: a debugger forgets the handlers that are active. */
  void clearActive() {
    if (debug.isHalted()) {
      table.deactivateAll();
      state.exceptionNumber = 0;
      entry.masksChanged();
    }
  }

  /** A branch to an EXC_RETURN value in handler mode. */
  void exceptionReturn(int value) {
    exceptionReturn.returnBy(value);
  }
}
