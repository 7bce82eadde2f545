package demitasse.simulator.processor;

/** How exceptions are entered: the frame, the vector, the mode (ARM DDI 0403E, B1.5.6 on). */
final class ExceptionEntry {
  private static final int RETURN_TO_HANDLER = 0xFFFF_FFF1;
  private static final int RETURN_TO_THREAD_ON_MAIN = 0xFFFF_FFF9;
  private static final int RETURN_TO_THREAD_ON_PROCESS = 0xFFFF_FFFD;

  /** Cycles from the last instruction to the handler's first without wait states. */
  private static final int ENTRY_CYCLES = 12;

  private final CoreState state;
  private final ExceptionTable table;
  private final SystemControlBlock control;
  private final MemoryProtectionUnit protection;
  private final SysTick sysTick;
  private final ExceptionFrame frame;

  private SpecialRegisters special;
  private SleepUnit sleep;
  private FaultUnit faults;
  private MemoryPath memory;
  private ExceptionListener listener;
  private boolean stopOnException;
  private int stoppedException;

  ExceptionEntry(
      CoreState state,
      ExceptionTable table,
      SystemControlBlock control,
      MemoryProtectionUnit protection,
      SysTick sysTick,
      ExceptionFrame frame) {
    this.state = state;
    this.table = table;
    this.control = control;
    this.protection = protection;
    this.sysTick = sysTick;
    this.frame = frame;
  }

  void connect(SpecialRegisters special, SleepUnit sleep, FaultUnit faults) {
    this.special = special;
    this.sleep = sleep;
    this.faults = faults;
  }

  void setMemoryPath(MemoryPath path) {
    memory = path;
    frame.setMemoryPath(path);
  }

  void setListener(ExceptionListener value) {
    listener = value;
  }

  void setStopOnException(boolean value) {
    stopOnException = value;
  }

  /** Whether an entry has stopped before its handler. */
  boolean isStopped() {
    return stoppedException != 0;
  }

  int takeStoppedException() {
    int result = stoppedException;
    stoppedException = 0;
    return result;
  }

  /** Starts at the reset vector, B1.5.5; if that cannot be fetched, in lockup. */
  void reset() {
    stoppedException = 0;
    masksChanged();
    memory.clearExclusive();
    try {
      state.registers[CoreState.SP] = memory.loadVector(control.vectorTable) & ~3;
      branch(memory.loadVector(control.vectorTable + 4));
    } catch (FaultException fault) {
      table.activate(ExceptionTable.HARD_FAULT);
      state.exceptionNumber = ExceptionTable.HARD_FAULT;
      masksChanged();
      faults.lockUp();
    }
  }

  private void branch(int vector) {
    state.registers[CoreState.PC] = vector & ~1;
    state.thumb = (vector & 1) != 0;
  }

  /** Enters what a synchronous exception has made pending, or something more urgent before it. */
  void enterIfPending() {
    sysTick.update();
    if (!faults.isLockedUp() && table.preempting() != 0) {
      enter();
    }
  }

  /** Pushes what runs and takes an exception; there is one that preempts it. */
  void enter() {
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
  void take(int exceptionReturn, int returnAddress) {
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
      if (exception == ExceptionTable.HARD_FAULT || exception == ExceptionTable.NMI) {
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

  /** Ends an exception; FAULTMASK too, but not with NMI (B1.5.8, DeActivate()). */
  void deactivate(int exception) {
    table.deactivate(exception);
    if (exception != ExceptionTable.NMI) {
      state.faultmask = false;
    }
    masksChanged();
  }

  /** Tells the listener that a handler has ended, when all that its return does is done. */
  void tellReturned(int exception) {
    if (listener != null) {
      listener.returned(exception);
    }
  }

  /** What each return does at last besides what it restores. */
  void returned() {
    memory.clearExclusive();
    sleep.sendEvent();
    masksChanged();
  }

  /** To be called after a change of what is active or masked. */
  void masksChanged() {
    protection.setNegativePriority(table.executionPriority() < 0);
    state.attention = true;
  }
}
