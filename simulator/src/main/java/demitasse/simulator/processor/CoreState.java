package demitasse.simulator.processor;

/**
 * The architectural state of the processor outside its system registers.
 *
 * <p>Fields, not methods: every instruction works on them. Only this package does.
 */
final class CoreState {
  static final int SP = 13;
  static final int LR = 14;
  static final int PC = 15;

  /**
   * r0 to r15. Register 13 is the stack pointer in use; register 15 is the address of the
   * instruction that executes, and after it of the next one, bit 0 clear.
   */
  final int[] registers = new int[16];

  /** The stack pointer that is not in use: PSP while MSP is, and the other way round. */
  int otherStackPointer;

  // APSR (ARM DDI 0403E, B1.4.2)
  boolean negative;
  boolean zero;
  boolean carry;
  boolean overflow;
  boolean saturated;

  /** GE[3:0]. */
  int greaterOrEqual;

  /** ITSTATE[7:0] of the next instruction; 0 outside IT blocks. */
  int itState;

  /** EPSR.T; an instruction that executes while it is clear is an INVSTATE fault. */
  boolean thumb = true;

  /** IPSR: 0 in thread mode. */
  int exceptionNumber;

  boolean primask;
  boolean faultmask;

  /** BASEPRI[7:0]. */
  int basepri;

  /** CONTROL.nPRIV: thread mode has no privilege. */
  boolean unprivilegedThread;

  /** CONTROL.SPSEL: thread mode uses PSP. */
  boolean processStack;

  /** Instructions that were executed since power-on, exactly. */
  long instructions;

  /** Cycles since power-on, an estimate. */
  long cycles;

  /** The cycle at which the loop must look up: the next event of the timeline, or of SysTick. */
  long cycleLimit;

  /**
   * Set when something other than the next instruction may have to happen: an exception, a halt.
   */
  boolean attention;

  boolean isHandlerMode() {
    return exceptionNumber != 0;
  }

  boolean isPrivileged() {
    return exceptionNumber != 0 || !unprivilegedThread;
  }
}
