package demitasse.simulator.processor;

/** The processor's registers as a debugger numbers them in DCRSR (ARM DDI 0403E, C1.6.3). */
final class DebugRegisters {
  private static final int LAST_CORE_REGISTER = 15;
  private static final int XPSR = 16;
  private static final int MSP = 17;
  private static final int PSP = 18;
  private static final int CONTROL_AND_MASKS = 20;

  private final CoreState state;
  private final ExceptionFrame frame;
  private final SpecialRegisters special;
  private final Runnable maskChanged;

  DebugRegisters(
      CoreState state, ExceptionFrame frame, SpecialRegisters special, Runnable maskChanged) {
    this.state = state;
    this.frame = frame;
    this.special = special;
    this.maskChanged = maskChanged;
  }

  int read(int number) {
    if (number <= LAST_CORE_REGISTER) {
      return state.registers[number];
    }
    return switch (number) {
      case XPSR -> frame.programStatus();
      case MSP -> special.mainStackPointer();
      case PSP -> special.processStackPointer();
      case CONTROL_AND_MASKS -> readMasks();
      default -> 0;
    };
  }

  private int readMasks() {
    return (special.read(SpecialRegisters.CONTROL) << 24)
        | ((state.faultmask ? 1 : 0) << 16)
        | (state.basepri << 8)
        | (state.primask ? 1 : 0);
  }

  void write(int number, int value) {
    if (number == CoreState.PC) {
      state.registers[number] = value & ~1;
    } else if (number == CoreState.SP) {
      state.registers[number] = value & ~3;
    } else if (number <= LAST_CORE_REGISTER) {
      state.registers[number] = value;
    } else if (number == XPSR) {
      frame.setProgramStatus(value);
    } else if (number == MSP) {
      special.setMainStackPointer(value & ~3);
    } else if (number == PSP) {
      special.setProcessStackPointer(value & ~3);
    } else if (number == CONTROL_AND_MASKS) {
      writeMasks(value);
    }
    maskChanged.run();
  }

  private void writeMasks(int value) {
    state.unprivilegedThread = ((value >>> 24) & 1) != 0;
    if (!state.isHandlerMode()) {
      special.useProcessStack(((value >>> 25) & 1) != 0);
    }
    state.faultmask = ((value >>> 16) & 1) != 0;
    special.writeBasepri(value >>> 8);
    state.primask = (value & 1) != 0;
  }
}
