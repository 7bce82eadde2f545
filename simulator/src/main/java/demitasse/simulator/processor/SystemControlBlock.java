package demitasse.simulator.processor;

/** The System Control Block: fault status, vector table, priorities (ARM DDI 0403E, B3.2). */
final class SystemControlBlock {
  // Offsets from 0xE000ED00.
  private static final int CPUID = 0x00;
  private static final int ICSR = 0x04;
  private static final int VTOR = 0x08;
  private static final int AIRCR = 0x0C;
  private static final int SCR = 0x10;
  private static final int CCR = 0x14;
  private static final int SHPR1 = 0x18;
  private static final int SHPR3 = 0x20;
  private static final int SHCSR = 0x24;
  private static final int CFSR = 0x28;
  private static final int HFSR = 0x2C;
  private static final int DFSR = 0x30;
  private static final int MMFAR = 0x34;
  private static final int BFAR = 0x38;
  private static final int ID_PFR0 = 0x40;
  private static final int ID_ISAR4 = 0x70;

  static final int CCR_NONBASETHRDENA = 1 << 0;
  static final int CCR_USERSETMPEND = 1 << 1;
  static final int CCR_UNALIGN_TRP = 1 << 3;
  static final int CCR_DIV_0_TRP = 1 << 4;
  static final int CCR_BFHFNMIGN = 1 << 8;
  static final int CCR_STKALIGN = 1 << 9;
  private static final int CCR_WRITABLE = 0x31B;

  static final int SCR_SLEEPONEXIT = 1 << 1;
  static final int SCR_SLEEPDEEP = 1 << 2;
  static final int SCR_SEVONPEND = 1 << 4;
  private static final int SCR_WRITABLE = 0x16;

  static final int CFSR_MMARVALID = 1 << 7;
  static final int CFSR_BFARVALID = 1 << 15;
  static final int HFSR_VECTTBL = 1 << 1;
  static final int HFSR_FORCED = 1 << 30;
  static final int HFSR_DEBUGEVT = 1 << 31;

  private static final int AIRCR_VECTKEY = 0x05FA;
  private static final int AIRCR_VECTKEYSTAT = 0xFA05 << 16;
  private static final int AIRCR_VECTRESET = 1 << 0;
  private static final int AIRCR_VECTCLRACTIVE = 1 << 1;
  private static final int AIRCR_SYSRESETREQ = 1 << 2;

  private static final int ICSR_RETTOBASE = 1 << 11;
  private static final int ICSR_ISRPENDING = 1 << 22;
  private static final int ICSR_PENDSTCLR = 1 << 25;
  private static final int ICSR_PENDSTSET = 1 << 26;
  private static final int ICSR_PENDSVCLR = 1 << 27;
  private static final int ICSR_PENDSVSET = 1 << 28;
  private static final int ICSR_NMIPENDSET = 1 << 31;

  /** ID_PFR0 to ID_ISAR4 (Cortex-M4 r0p1 manual, table 4-1). */
  private static final int[] IDENTIFICATION = {
    0x0000_0030,
    0x0000_0200,
    0x0010_0000,
    0,
    0x0010_0030,
    0,
    0x0100_0000,
    0,
    0x0110_1110,
    0x0211_2000,
    0x2123_2231,
    0x0111_1131,
    0x0131_0132,
  };

  /** For each bit of SHCSR, the exception that is active, pending or enabled; 0 for none. */
  private static final int[] SHCSR_EXCEPTIONS = {
    4, 5, 0, 6, 0, 0, 0, 11, 12, 0, 14, 15, 6, 4, 5, 11, 4, 5, 6,
  };

  private static final int SHCSR_FIRST_PENDED = 12;
  private static final int SHCSR_FIRST_ENABLE = 16;

  private final CoreState state;
  private final ExceptionTable table;

  private Runnable systemReset = () -> {};
  private Runnable vectorReset = () -> {};
  private Runnable clearActive = () -> {};
  private Runnable requestedReset;

  int vectorTable;
  int systemControl;
  int configuration;
  int configurableFaultStatus;
  int hardFaultStatus;
  int debugFaultStatus;
  int memManageAddress;
  int busFaultAddress;

  SystemControlBlock(CoreState state, ExceptionTable table) {
    this.state = state;
    this.table = table;
    reset();
  }

  /** DFSR is debug logic, which only power-on resets. */
  void reset() {
    vectorTable = 0;
    systemControl = 0;
    configuration = CCR_STKALIGN;
    configurableFaultStatus = 0;
    hardFaultStatus = 0;
    memManageAddress = 0;
    busFaultAddress = 0;
  }

  /** Sets what SYSRESETREQ does. */
  void setSystemReset(Runnable action) {
    systemReset = action;
  }

  /** Sets what VECTRESET does, and what VECTCLRACTIVE does. */
  void setLocalActions(Runnable vectorReset, Runnable clearActive) {
    this.vectorReset = vectorReset;
    this.clearActive = clearActive;
  }

  boolean has(int configurationBit) {
    return (configuration & configurationBit) != 0;
  }

  boolean isSystemControl(int systemControlBit) {
    return (systemControl & systemControlBit) != 0;
  }

  int load(int offset) {
    if (offset >= SHPR1 && offset <= SHPR3) {
      return loadPriorities(4 + offset - SHPR1);
    }
    if (offset >= ID_PFR0 && offset <= ID_ISAR4) {
      return IDENTIFICATION[(offset - ID_PFR0) >> 2];
    }
    return switch (offset) {
      case CPUID -> 0x410F_C241;
      case ICSR -> loadInterruptControl();
      case VTOR -> vectorTable;
      case AIRCR -> AIRCR_VECTKEYSTAT | (table.priorityGrouping() << 8);
      case SCR -> systemControl;
      case CCR -> configuration;
      case SHCSR -> loadHandlerControl();
      case CFSR -> configurableFaultStatus;
      case HFSR -> hardFaultStatus;
      case DFSR -> debugFaultStatus;
      case MMFAR -> memManageAddress;
      case BFAR -> busFaultAddress;
      default -> 0;
    };
  }

  void store(int offset, int value) {
    if (offset >= SHPR1 && offset <= SHPR3) {
      storePriorities(4 + offset - SHPR1, value);
      return;
    }
    switch (offset) {
      case ICSR -> storeInterruptControl(value);
      case VTOR -> vectorTable = value & ~0x7F;
      case AIRCR -> storeResetControl(value);
      case SCR -> systemControl = value & SCR_WRITABLE;
      case CCR -> configuration = value & CCR_WRITABLE;
      case SHCSR -> storeHandlerControl(value);
      case CFSR -> configurableFaultStatus &= ~value;
      case HFSR -> hardFaultStatus &= ~value;
      case DFSR -> debugFaultStatus &= ~value;
      case MMFAR -> memManageAddress = value;
      case BFAR -> busFaultAddress = value;
      default -> {}
    }
  }

  private int loadInterruptControl() {
    int value = state.exceptionNumber | (visiblePending() << 12);
    int others = table.activeCount() - (state.exceptionNumber != 0 ? 1 : 0);
    value |= others <= 0 ? ICSR_RETTOBASE : 0;
    value |= table.isInterruptPending() ? ICSR_ISRPENDING : 0;
    value |= table.isPending(ExceptionTable.SYS_TICK) ? ICSR_PENDSTSET : 0;
    value |= table.isPending(ExceptionTable.PEND_SV) ? ICSR_PENDSVSET : 0;
    value |= table.isPending(ExceptionTable.NMI) ? ICSR_NMIPENDSET : 0;
    return value;
  }

  /**
   * VECTPENDING: what is pending and enabled. The Cortex-M4's user guide hides what BASEPRI and
   * FAULTMASK hold back, but not what PRIMASK does.
   */
  private int visiblePending() {
    int exception = table.highestPending();
    return exception != 0 && table.preempts(exception, table.maskedPriority()) ? exception : 0;
  }

  private void storeInterruptControl(int value) {
    if ((value & ICSR_NMIPENDSET) != 0) {
      table.pend(ExceptionTable.NMI);
    }
    if ((value & ICSR_PENDSVSET) != 0) {
      table.pend(ExceptionTable.PEND_SV);
    } else if ((value & ICSR_PENDSVCLR) != 0) {
      table.unpend(ExceptionTable.PEND_SV);
    }
    if ((value & ICSR_PENDSTSET) != 0) {
      table.pend(ExceptionTable.SYS_TICK);
    } else if ((value & ICSR_PENDSTCLR) != 0) {
      table.unpend(ExceptionTable.SYS_TICK);
    }
  }

  private void storeResetControl(int value) {
    if ((value >>> 16) != AIRCR_VECTKEY) {
      return;
    }
    table.setPriorityGrouping((value >>> 8) & 7);
    if ((value & AIRCR_VECTCLRACTIVE) != 0) {
      clearActive.run();
    }
    if ((value & AIRCR_SYSRESETREQ) != 0) {
      requestedReset = systemReset;
      state.attention = true;
    } else if ((value & AIRCR_VECTRESET) != 0) {
      requestedReset = vectorReset;
      state.attention = true;
    }
  }

  /** Does the reset that AIRCR has asked for, as soon as no instruction is under way. */
  void resetIfRequested() {
    Runnable reset = requestedReset;
    if (reset != null) {
      requestedReset = null;
      reset.run();
    }
  }

  private int loadPriorities(int first) {
    int value = 0;
    for (int lane = 0; lane < 4; lane++) {
      if (hasPriority(first + lane)) {
        value |= table.priority(first + lane) << (8 * lane);
      }
    }
    return value;
  }

  private void storePriorities(int first, int value) {
    for (int lane = 0; lane < 4; lane++) {
      if (hasPriority(first + lane)) {
        table.setPriority(first + lane, (value >>> (8 * lane)) & 0xFF);
      }
    }
  }

  private static boolean hasPriority(int exception) {
    return exception <= 6 || exception == 11 || exception == 12 || exception >= 14;
  }

  private int loadHandlerControl() {
    int value = 0;
    for (int bit = 0; bit < SHCSR_EXCEPTIONS.length; bit++) {
      int exception = SHCSR_EXCEPTIONS[bit];
      if (exception != 0 && isHandlerBit(bit, exception)) {
        value |= 1 << bit;
      }
    }
    return value;
  }

  private boolean isHandlerBit(int bit, int exception) {
    if (bit < SHCSR_FIRST_PENDED) {
      return table.isActive(exception);
    }
    return bit < SHCSR_FIRST_ENABLE ? table.isPending(exception) : table.isEnabled(exception);
  }

  /** SHCSR sets and clears what is active and pending, for switches of contexts (B3.2.13). */
  private void storeHandlerControl(int value) {
    for (int bit = 0; bit < SHCSR_EXCEPTIONS.length; bit++) {
      int exception = SHCSR_EXCEPTIONS[bit];
      boolean set = ((value >>> bit) & 1) != 0;
      if (exception == 0) {
        continue;
      }
      if (bit < SHCSR_FIRST_PENDED) {
        table.setActive(exception, set);
      } else if (bit >= SHCSR_FIRST_ENABLE) {
        table.setEnabled(exception, set);
      } else if (set) {
        table.pend(exception);
      } else {
        table.unpend(exception);
      }
    }
  }
}
