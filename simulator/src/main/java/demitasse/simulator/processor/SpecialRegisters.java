package demitasse.simulator.processor;

/** What MRS, MSR and CPS reach (ARM DDI 0403E, B5.2). */
final class SpecialRegisters {
  static final int MSP = 8;
  static final int PSP = 9;
  static final int PRIMASK = 16;
  static final int BASEPRI = 17;
  static final int BASEPRI_MAX = 18;
  static final int FAULTMASK = 19;
  static final int CONTROL = 20;

  private final CoreState state;
  private final ExceptionTable table;
  private final ExceptionFrame frame;
  private final Runnable maskChanged;

  SpecialRegisters(
      CoreState state, ExceptionTable table, ExceptionFrame frame, Runnable maskChanged) {
    this.state = state;
    this.table = table;
    this.frame = frame;
    this.maskChanged = maskChanged;
  }

  /** MRS: EPSR reads as zero, and without privilege only APSR and CONTROL have a value. */
  int read(int sysm) {
    if (sysm < 8) {
      int value = (sysm & 4) == 0 ? frame.applicationStatus() : 0;
      return (sysm & 1) != 0 ? value | state.exceptionNumber : value;
    }
    if (sysm == CONTROL) {
      return (state.unprivilegedThread ? 1 : 0) | (state.processStack ? 2 : 0);
    }
    if (!state.isPrivileged()) {
      return 0;
    }
    return switch (sysm) {
      case MSP -> mainStackPointer();
      case PSP -> processStackPointer();
      case PRIMASK -> state.primask ? 1 : 0;
      case BASEPRI, BASEPRI_MAX -> state.basepri;
      case FAULTMASK -> state.faultmask ? 1 : 0;
      default -> 0;
    };
  }

  /** MSR: without privilege only APSR can be written, all else is ignored. */
  void write(int sysm, int mask, int value) {
    if (sysm < 8) {
      if ((sysm & 4) == 0) {
        frame.setFlags(value, (mask & 2) != 0, (mask & 1) != 0);
      }
    } else if (state.isPrivileged()) {
      writePrivileged(sysm, value);
    }
  }

  private void writePrivileged(int sysm, int value) {
    switch (sysm) {
      case MSP -> setMainStackPointer(value & ~3);
      case PSP -> setProcessStackPointer(value & ~3);
      case PRIMASK -> state.primask = (value & 1) != 0;
      case BASEPRI -> writeBasepri(value);
      case BASEPRI_MAX -> raiseBasepri(value & table.priorityMask());
      case FAULTMASK -> setFaultmask((value & 1) != 0);
      case CONTROL -> setControl(value);
      default -> {}
    }
    maskChanged.run();
  }

  void writeBasepri(int value) {
    state.basepri = value & table.priorityMask();
  }

  private void raiseBasepri(int value) {
    if (value != 0 && (value < state.basepri || state.basepri == 0)) {
      state.basepri = value;
    }
  }

  /** HardFault and NMI cannot set FAULTMASK, which would raise nothing. */
  private void setFaultmask(boolean value) {
    if (!value || table.executionPriority() > -1) {
      state.faultmask = value;
    }
  }

  private void setControl(int value) {
    state.unprivilegedThread = (value & 1) != 0;
    if (!state.isHandlerMode()) {
      useProcessStack((value & 2) != 0);
    }
  }

  /** CPSIE and CPSID; ignored without privilege. */
  void changeState(boolean disable, boolean primask, boolean faultmask) {
    if (state.isPrivileged()) {
      if (primask) {
        state.primask = disable;
      }
      if (faultmask) {
        setFaultmask(disable);
      }
      maskChanged.run();
    }
  }

  /** Makes r13 the one stack pointer or the other: CONTROL.SPSEL. */
  void useProcessStack(boolean value) {
    if (value != state.processStack) {
      int other = state.otherStackPointer;
      state.otherStackPointer = state.registers[CoreState.SP];
      state.registers[CoreState.SP] = other;
      state.processStack = value;
    }
  }

  int mainStackPointer() {
    return state.processStack ? state.otherStackPointer : state.registers[CoreState.SP];
  }

  int processStackPointer() {
    return state.processStack ? state.registers[CoreState.SP] : state.otherStackPointer;
  }

  void setMainStackPointer(int value) {
    if (state.processStack) {
      state.otherStackPointer = value;
    } else {
      state.registers[CoreState.SP] = value;
    }
  }

  void setProcessStackPointer(int value) {
    if (state.processStack) {
      state.registers[CoreState.SP] = value;
    } else {
      state.otherStackPointer = value;
    }
  }
}
