package demitasse.simulator.processor;

/** How exceptions are left: checks, the frame, or another exception (ARM DDI 0403E, B1.5.8). */
final class ExceptionReturn {
  /** Cycles without wait states; an exception that follows costs only those of the second. */
  private static final int RETURN_CYCLES = 10;

  private static final int TAIL_CHAIN_CYCLES = 6;

  private final CoreState state;
  private final ExceptionTable table;
  private final SystemControlBlock control;
  private final SysTick sysTick;
  private final ExceptionFrame frame;
  private final ExceptionEntry entry;

  private SpecialRegisters special;
  private SleepUnit sleep;
  private FaultUnit faults;

  ExceptionReturn(
      CoreState state,
      ExceptionTable table,
      SystemControlBlock control,
      SysTick sysTick,
      ExceptionFrame frame,
      ExceptionEntry entry) {
    this.state = state;
    this.table = table;
    this.control = control;
    this.sysTick = sysTick;
    this.frame = frame;
    this.entry = entry;
  }

  void connect(SpecialRegisters special, SleepUnit sleep, FaultUnit faults) {
    this.special = special;
    this.sleep = sleep;
    this.faults = faults;
  }

  /** Returns from the active exception by an EXC_RETURN value: ExceptionReturn(). */
  void returnBy(int value) {
    int returning = state.exceptionNumber;
    boolean legal = isLegal(value & 0xF, returning);
    entry.deactivate(returning);
    if (!legal) {
      faults.raise(Fault.INVPC);
    }
    sysTick.update();
    if (!legal || table.preempting() != 0) {
      // Tail-chaining: the frame that is on the stack serves the next exception too (B1.5.12).
      state.cycles += TAIL_CHAIN_CYCLES;
      entry.tellReturned(returning);
      entry.take(value, value);
    } else {
      state.cycles += RETURN_CYCLES;
      popFrame(value, returning);
    }
  }

  /** Checks that the exception is active and that the value fits to what else is. */
  private boolean isLegal(int kind, int returning) {
    if (!table.isActive(returning)) {
      return false;
    }
    boolean nested = table.activeCount() != 1;
    return switch (kind) {
      case 0x1 -> true;
      case 0x9, 0xD -> !nested || control.has(SystemControlBlock.CCR_NONBASETHRDENA);
      default -> false;
    };
  }

  private void popFrame(int value, int returning) {
    boolean toThread = (value & 8) != 0;
    boolean processStack = (value & 4) != 0;
    boolean privileged = !toThread || !state.unprivilegedThread;
    int pointer = processStack ? special.processStackPointer() : special.mainStackPointer();
    FaultException fault = frame.load(pointer, privileged);
    if (fault != null) {
      faults.raiseUnstacking(fault);
      if (faults.isLockedUp() || table.preempting() != 0) {
        entry.tellReturned(returning);
        entry.take(value, value);
        return;
      }
    }
    frame.restore();
    state.exceptionNumber = frame.exceptionNumber();
    setStackPointer(processStack, frame.stackPointerAfter(pointer));
    if (toThread == state.isHandlerMode()) {
      entry.tellReturned(returning);
      rejectFrame(value, privileged);
      return;
    }
    entry.returned();
    entry.tellReturned(returning);
    sleepIfLast(toThread);
  }

  /** A frame whose IPSR does not fit to the mode that is returned to: what it brought is pushed. */
  private void rejectFrame(int value, boolean privileged) {
    faults.raise(Fault.INVPC);
    FaultException fault = frame.push(privileged);
    if (fault != null) {
      faults.raiseStacking(fault);
    }
    entry.take(value, value);
  }

  private void setStackPointer(boolean processStack, int value) {
    if (processStack) {
      special.setProcessStackPointer(value);
    } else {
      special.setMainStackPointer(value);
    }
    special.useProcessStack(processStack);
  }

  /** SLEEPONEXIT: with nothing left to handle, the processor sleeps instead of going on. */
  private void sleepIfLast(boolean toThread) {
    boolean last = toThread && table.activeCount() == 0;
    if (last && control.isSystemControl(SystemControlBlock.SCR_SLEEPONEXIT)) {
      sleep.waitForInterrupt();
    }
  }
}
