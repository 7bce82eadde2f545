package demitasse.simulator.processor;

/** Halting debug: DHCSR, DCRSR, DCRDR, DEMCR, and vector catch (ARM DDI 0403E, C1.6). */
public final class DebugUnit {
  // Offsets from 0xE000ED00.
  private static final int DHCSR = 0xF0;
  private static final int DCRSR = 0xF4;
  private static final int DCRDR = 0xF8;
  private static final int DEMCR = 0xFC;

  private static final int DBGKEY = 0xA05F;
  private static final int C_DEBUGEN = 1 << 0;
  private static final int C_HALT = 1 << 1;
  private static final int C_STEP = 1 << 2;
  private static final int C_MASKINTS = 1 << 3;
  private static final int S_REGRDY = 1 << 16;
  private static final int S_HALT = 1 << 17;
  private static final int S_SLEEP = 1 << 18;
  private static final int S_LOCKUP = 1 << 19;
  private static final int S_RETIRE_ST = 1 << 24;
  private static final int S_RESET_ST = 1 << 25;

  static final int VC_CORERESET = 1 << 0;
  static final int VC_MMERR = 1 << 4;
  static final int VC_NOCPERR = 1 << 5;
  static final int VC_CHKERR = 1 << 6;
  static final int VC_STATERR = 1 << 7;
  static final int VC_BUSERR = 1 << 8;
  static final int VC_INTERR = 1 << 9;
  static final int VC_HARDERR = 1 << 10;
  private static final int MON_EN = 1 << 16;
  private static final int MON_PEND = 1 << 17;
  private static final int MON_STEP = 1 << 18;
  private static final int TRCENA = 1 << 24;
  private static final int DEMCR_WRITABLE = 0x010D_07F1;

  static final int DFSR_HALTED = 1 << 0;
  static final int DFSR_BKPT = 1 << 1;
  static final int DFSR_DWTTRAP = 1 << 2;
  static final int DFSR_VCATCH = 1 << 3;

  private static final int REGWNR = 1 << 16;

  /** What becomes of a step: nothing, it starts with the next instruction, it is under way. */
  private enum Step {
    NONE,
    ARMED,
    UNDER_WAY
  }

  private final CoreState state;
  private final ExceptionTable table;
  private final SystemControlBlock control;
  private final SysTick sysTick;

  private DebugRegisters registers;
  private SleepUnit sleep;
  private FaultUnit faults;
  private Runnable haltListener = () -> {};
  private Runnable clockListener = () -> {};

  private boolean enabled;
  private boolean halted;
  private boolean stepping;
  private boolean maskInterrupts;
  private boolean heldInReset;
  private boolean wasReset = true;
  private Step step = Step.NONE;
  private boolean monitorSteps;
  private int monitorControl;
  private int pendingHalt;
  private int transfer;
  private long retired;

  DebugUnit(CoreState state, ExceptionTable table, SystemControlBlock control, SysTick sysTick) {
    this.state = state;
    this.table = table;
    this.control = control;
    this.sysTick = sysTick;
  }

  void connect(DebugRegisters registers, SleepUnit sleep, FaultUnit faults) {
    this.registers = registers;
    this.sleep = sleep;
    this.faults = faults;
  }

  /** The processor's registers by their numbers in DCRSR. */
  DebugRegisters registers() {
    return registers;
  }

  /** Sets what to do whenever the processor's counters stop or go on. */
  void setClockListener(Runnable listener) {
    clockListener = listener;
  }

  /** Sets what to do each time the processor halts. */
  public void setHaltListener(Runnable listener) {
    haltListener = listener;
  }

  // --- For a debugger of the host ---------------------------------------------------------------

  /** Whether a debugger has enabled halting debug: C_DEBUGEN. */
  public boolean isEnabled() {
    return enabled;
  }

  public boolean isHalted() {
    return halted;
  }

  /** Halts between two instructions, as a debugger does that sets C_DEBUGEN and C_HALT. */
  public void halt() {
    enabled = true;
    enterHalt(DFSR_HALTED);
  }

  /** Lets the processor run on. */
  public void resume() {
    stepping = false;
    leaveHalt();
  }

  /** Lets the processor execute one instruction, or enter one exception, when it runs next. */
  public void step() {
    stepping = true;
    leaveHalt();
  }

  /** Disables halting debug, as a debugger does that goes away. */
  public void detach() {
    stepping = false;
    leaveHalt();
    enabled = false;
    setMaskInterrupts(false);
  }

  /** Keeps the processor from executing after a reset, as a debugger's reset line can (SMAP). */
  public void setHeldInReset(boolean value) {
    heldInReset = value;
    wasReset |= value;
    state.attention = true;
  }

  public boolean isHeldInReset() {
    return heldInReset;
  }

  // --- For the processor ------------------------------------------------------------------------

  /** After a local or system reset: debug logic stays as it is, VC_CORERESET halts. */
  void wasReset() {
    wasReset = true;
    step = Step.NONE;
    monitorSteps = false;
    pendingHalt = 0;
    setHalted(false);
    if (enabled && (monitorControl & VC_CORERESET) != 0) {
      enterHalt(DFSR_VCATCH);
    }
  }

  void powerOnReset() {
    enabled = false;
    stepping = false;
    setMaskInterrupts(false);
    storeMonitorControl(0);
  }

  boolean isTraceEnabled() {
    return (monitorControl & TRCENA) != 0;
  }

  boolean isMonitorEnabled() {
    return (monitorControl & MON_EN) != 0;
  }

  /** Halts before the next instruction, for a reason of DFSR. */
  void requestHalt(int reason) {
    pendingHalt |= reason;
    state.attention = true;
  }

  /** Halts before the next instruction if one of the bits of DEMCR asks to catch such a fault. */
  void catchFault(int catches) {
    if (enabled && (monitorControl & catches) != 0) {
      requestHalt(DFSR_VCATCH);
    }
  }

  /** The bit of DEMCR that catches a fault (table B1-9). */
  int catchOf(Fault fault) {
    return switch (fault) {
      case IACCVIOL, DACCVIOL -> VC_MMERR;
      case IBUSERR, PRECISERR, IMPRECISERR -> VC_BUSERR;
      case MSTKERR, MUNSTKERR, STKERR, UNSTKERR -> VC_INTERR;
      case UNDEFINSTR, INVSTATE, INVPC -> VC_STATERR;
      case NOCP -> VC_NOCPERR;
      case UNALIGNED, DIVBYZERO -> VC_CHKERR;
    };
  }

  /** Before an instruction: whether the processor halts instead of executing it. */
  boolean haltsNow() {
    if (halted) {
      return true;
    }
    if (step == Step.UNDER_WAY) {
      pendingHalt |= DFSR_HALTED;
    }
    if (pendingHalt != 0) {
      enterHalt(pendingHalt);
      return true;
    }
    if (step == Step.ARMED) {
      step = Step.UNDER_WAY;
      state.attention = true;
    }
    stepWithMonitor();
    return false;
  }

  /** MON_STEP: after one instruction at a lower priority, DebugMonitor runs again (C1.6.4). */
  private void stepWithMonitor() {
    boolean applies =
        !enabled
            && (monitorControl & MON_STEP) != 0
            && isMonitorEnabled()
            && table.preempts(ExceptionTable.DEBUG_MONITOR, table.executionPriority());
    if (applies && monitorSteps) {
      monitorSteps = false;
      control.debugFaultStatus |= DFSR_HALTED;
      table.pend(ExceptionTable.DEBUG_MONITOR);
    } else if (applies) {
      monitorSteps = true;
      state.attention = true;
    }
  }

  private void enterHalt(int reason) {
    control.debugFaultStatus |= reason;
    pendingHalt = 0;
    step = Step.NONE;
    if (!halted) {
      setHalted(true);
      sleep.wake();
      faults.leaveLockup();
      haltListener.run();
    }
    state.attention = true;
  }

  private void leaveHalt() {
    if (halted) {
      setHalted(false);
      step = stepping ? Step.ARMED : Step.NONE;
    }
    state.attention = true;
  }

  /** SysTick and CYCCNT stand still in Debug state (C1.6.1). */
  private void setHalted(boolean value) {
    halted = value;
    sysTick.setFrozen(value);
    clockListener.run();
  }

  // --- Registers --------------------------------------------------------------------------------

  int load(int offset) {
    return switch (offset) {
      case DHCSR -> loadStatus();
      case DCRDR -> transfer;
      case DEMCR ->
          table.isPending(ExceptionTable.DEBUG_MONITOR)
              ? monitorControl | MON_PEND
              : monitorControl;
      default -> 0;
    };
  }

  private int loadStatus() {
    int value = S_REGRDY;
    value |= enabled ? C_DEBUGEN : 0;
    value |= halted ? C_HALT | S_HALT : 0;
    value |= stepping ? C_STEP : 0;
    value |= maskInterrupts ? C_MASKINTS : 0;
    value |= sleep.isSleeping() ? S_SLEEP : 0;
    value |= faults.isLockedUp() ? S_LOCKUP : 0;
    value |= state.instructions != retired ? S_RETIRE_ST : 0;
    value |= wasReset ? S_RESET_ST : 0;
    retired = state.instructions;
    wasReset = heldInReset;
    return value;
  }

  /**
   * Stores to a register; software on the processor itself cannot enable halting debug, and halts
   * only after its instruction.
   */
  void store(int offset, int value, boolean byDebugger) {
    switch (offset) {
      case DHCSR -> storeControl(value, byDebugger);
      case DCRSR -> transfer(value);
      case DCRDR -> transfer = value;
      case DEMCR -> storeMonitorControl(value);
      default -> {}
    }
  }

  private void storeControl(int value, boolean byDebugger) {
    if ((value >>> 16) != DBGKEY) {
      return;
    }
    if (byDebugger) {
      enabled = (value & C_DEBUGEN) != 0;
    }
    if (!enabled) {
      detach();
      return;
    }
    stepping = (value & C_STEP) != 0;
    setMaskInterrupts((value & C_MASKINTS) != 0);
    if ((value & C_HALT) == 0) {
      leaveHalt();
    } else if (byDebugger) {
      enterHalt(DFSR_HALTED);
    } else {
      requestHalt(DFSR_HALTED);
    }
  }

  private void setMaskInterrupts(boolean value) {
    maskInterrupts = value;
    table.setInterruptsHeldBack(value);
  }

  private void storeMonitorControl(int value) {
    monitorControl = value & DEMCR_WRITABLE;
    table.setEnabled(ExceptionTable.DEBUG_MONITOR, (value & MON_EN) != 0);
    if ((value & MON_PEND) != 0) {
      table.pend(ExceptionTable.DEBUG_MONITOR);
    } else {
      table.unpend(ExceptionTable.DEBUG_MONITOR);
    }
  }

  private void transfer(int selector) {
    if (!halted) {
      return;
    }
    int register = selector & 0x7F;
    if ((selector & REGWNR) != 0) {
      registers.write(register, transfer);
    } else {
      transfer = registers.read(register);
    }
  }
}
