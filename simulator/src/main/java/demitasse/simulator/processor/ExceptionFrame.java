package demitasse.simulator.processor;

/** The eight words that an exception's entry pushes and its return pops (ARM DDI 0403E, B1.5.6). */
final class ExceptionFrame {
  static final int SIZE = 32;

  /** The bit of the stacked xPSR that says that the stack pointer was moved to 8 bytes. */
  private static final int ALIGNED = 1 << 9;

  private static final int THUMB = 1 << 24;
  private static final int MULTIPLE_OF_8 = 4;
  private static final int WORDS = 8;

  private final CoreState state;
  private final SystemControlBlock control;
  private final int[] words = new int[WORDS];
  private MemoryPath memory;

  ExceptionFrame(CoreState state, SystemControlBlock control) {
    this.state = state;
    this.control = control;
  }

  void setMemoryPath(MemoryPath path) {
    memory = path;
  }

  /**
   * Pushes what runs onto the stack that it uses; the stack pointer moves even if a store faults.
   *
   * @return the fault of the stores, which stop there; null if there was none
   */
  FaultException push() {
    return push(state.isPrivileged());
  }

  /** The same with the privilege of a mode that is being left. */
  FaultException push(boolean privileged) {
    int stackPointer = state.registers[CoreState.SP];
    boolean force = control.has(SystemControlBlock.CCR_STKALIGN);
    int frame = stackPointer - SIZE;
    int status = programStatus();
    if (force && (stackPointer & MULTIPLE_OF_8) != 0) {
      frame &= ~MULTIPLE_OF_8;
      status |= ALIGNED;
    }
    state.registers[CoreState.SP] = frame;
    gather(status);
    return store(frame, privileged);
  }

  private void gather(int status) {
    int[] registers = state.registers;
    System.arraycopy(registers, 0, words, 0, 4);
    words[4] = registers[12];
    words[5] = registers[CoreState.LR];
    words[6] = registers[CoreState.PC];
    words[7] = status;
  }

  private FaultException store(int frame, boolean privileged) {
    try {
      for (int word = 0; word < WORDS; word++) {
        memory.storeWord(frame + 4 * word, words[word], privileged);
      }
      return null;
    } catch (FaultException fault) {
      return fault;
    }
  }

  /**
   * Loads a frame without popping it.
   *
   * @return the fault of the loads; null if there was none
   */
  FaultException load(int frame, boolean privileged) {
    try {
      for (int word = 0; word < WORDS; word++) {
        words[word] = memory.loadWord(frame + 4 * word, privileged);
      }
      return null;
    } catch (FaultException fault) {
      return fault;
    }
  }

  /** Gives the loaded registers and flags to the processor, but IPSR. */
  void restore() {
    int[] registers = state.registers;
    System.arraycopy(words, 0, registers, 0, 4);
    registers[12] = words[4];
    registers[CoreState.LR] = words[5];
    registers[CoreState.PC] = words[6] & ~1;
    setApplicationAndExecutionStatus(words[7]);
  }

  private void setApplicationAndExecutionStatus(int value) {
    setFlags(value, true, true);
    state.itState = ((value >>> 25) & 3) | ((value >>> 8) & 0xFC);
    state.thumb = (value & THUMB) != 0;
  }

  /** Sets XPSR as a debugger does, with IPSR. */
  void setProgramStatus(int value) {
    setApplicationAndExecutionStatus(value);
    state.exceptionNumber = value & 0x1FF;
  }

  /** IPSR of the loaded frame. */
  int exceptionNumber() {
    return words[7] & 0x1FF;
  }

  /** The stack pointer after popping the loaded frame. */
  int stackPointerAfter(int frame) {
    boolean aligned = (words[7] & ALIGNED) != 0 && control.has(SystemControlBlock.CCR_STKALIGN);
    return aligned ? (frame + SIZE) | MULTIPLE_OF_8 : frame + SIZE;
  }

  /** APSR's flags, and GE, from a program status register. */
  void setFlags(int value, boolean flags, boolean greaterOrEqual) {
    if (flags) {
      state.negative = value < 0;
      state.zero = ((value >>> 30) & 1) != 0;
      state.carry = ((value >>> 29) & 1) != 0;
      state.overflow = ((value >>> 28) & 1) != 0;
      state.saturated = ((value >>> 27) & 1) != 0;
    }
    if (greaterOrEqual) {
      state.greaterOrEqual = (value >>> 16) & 0xF;
    }
  }

  /** APSR. */
  int applicationStatus() {
    return (state.negative ? 1 << 31 : 0)
        | (state.zero ? 1 << 30 : 0)
        | (state.carry ? 1 << 29 : 0)
        | (state.overflow ? 1 << 28 : 0)
        | (state.saturated ? 1 << 27 : 0)
        | (state.greaterOrEqual << 16);
  }

  /** XPSR: APSR, IPSR and EPSR (B1.4.2). */
  int programStatus() {
    return applicationStatus()
        | ((state.itState & 3) << 25)
        | ((state.itState & 0xFC) << 8)
        | (state.thumb ? THUMB : 0)
        | state.exceptionNumber;
  }
}
