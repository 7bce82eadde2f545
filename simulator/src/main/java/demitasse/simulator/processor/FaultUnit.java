package demitasse.simulator.processor;

/** Faults: their status, their escalation to HardFault, and lockup (ARM DDI 0403E, B1.5.14 on). */
final class FaultUnit {
  /** Where a processor in lockup seems to be (B1.5.15). */
  private static final int LOCKUP_ADDRESS = 0xFFFF_FFFE;

  private final CoreState state;
  private final ExceptionTable table;
  private final SystemControlBlock control;
  private final DebugUnit debug;
  private boolean lockedUp;

  FaultUnit(CoreState state, ExceptionTable table, SystemControlBlock control, DebugUnit debug) {
    this.state = state;
    this.table = table;
    this.control = control;
    this.debug = debug;
  }

  boolean isLockedUp() {
    return lockedUp;
  }

  void leaveLockup() {
    lockedUp = false;
  }

  void lockUp() {
    lockedUp = true;
    state.registers[CoreState.PC] = LOCKUP_ADDRESS;
    state.itState = 0;
    state.attention = true;
  }

  /** Whether data accesses that the bus refuses are ignored: BFHFNMIGN below priority 0. */
  boolean ignoresBusFaults() {
    return control.has(SystemControlBlock.CCR_BFHFNMIGN) && table.executionPriority() < 0;
  }

  /** A fault of an instruction: it becomes pending as itself or as HardFault, or locks up. */
  void raise(FaultException exception) {
    if (exception.hasAddress()) {
      recordAddress(exception.fault(), exception.address());
    }
    raise(exception.fault());
  }

  private void recordAddress(Fault fault, int address) {
    if (fault.exception() == ExceptionTable.MEM_MANAGE && fault != Fault.IACCVIOL) {
      control.memManageAddress = address;
      control.configurableFaultStatus |= SystemControlBlock.CFSR_MMARVALID;
    } else if (fault == Fault.PRECISERR) {
      control.busFaultAddress = address;
      control.configurableFaultStatus |= SystemControlBlock.CFSR_BFARVALID;
    }
  }

  /** A fault without an address. */
  void raise(Fault fault) {
    control.configurableFaultStatus |= fault.statusBit();
    int catches = debug.catchOf(fault);
    if (fault == Fault.IMPRECISERR) {
      raiseAsynchronously(catches);
    } else {
      raise(fault.exception(), catches);
    }
  }

  /** A BusFault that belongs to no instruction waits for its turn; disabled, it is a HardFault. */
  private void raiseAsynchronously(int catches) {
    if (table.isEnabled(ExceptionTable.BUS_FAULT)) {
      debug.catchFault(catches);
      table.pend(ExceptionTable.BUS_FAULT);
    } else {
      control.hardFaultStatus |= SystemControlBlock.HFSR_FORCED;
      debug.catchFault(catches | DebugUnit.VC_HARDERR);
      table.pend(ExceptionTable.HARD_FAULT);
    }
  }

  /** A synchronous exception has to be entered now: if it cannot be, it escalates (B1.5.4). */
  void raise(int exception, int catches) {
    if (table.isEnabled(exception) && table.preempts(exception, table.executionPriority())) {
      debug.catchFault(catches);
      table.pend(exception);
    } else {
      raiseHardFault(SystemControlBlock.HFSR_FORCED, catches);
    }
  }

  /** A HardFault, or lockup at its priority and above. */
  void raiseHardFault(int statusBit, int catches) {
    if (table.executionPriority() <= -1) {
      lockUp();
      return;
    }
    control.hardFaultStatus |= statusBit;
    debug.catchFault(catches | DebugUnit.VC_HARDERR);
    table.pend(ExceptionTable.HARD_FAULT);
  }

  /** A fault of pushing a frame: a derived exception (B1.5.11). */
  void raiseStacking(FaultException exception) {
    raiseOnStack(exception, Fault.MSTKERR, Fault.STKERR);
  }

  /** A fault of popping a frame: a derived exception (B1.5.12). */
  void raiseUnstacking(FaultException exception) {
    raiseOnStack(exception, Fault.MUNSTKERR, Fault.UNSTKERR);
  }

  private void raiseOnStack(FaultException exception, Fault memManage, Fault busFault) {
    boolean ofBus = exception.fault().exception() == ExceptionTable.BUS_FAULT;
    if (!ofBus || !ignoresBusFaults()) {
      raise(ofBus ? busFault : memManage);
    }
  }
}
