package demitasse.simulator.oracle;

/** Random instructions that change the stack pointer, the masks and CONTROL. */
final class SystemInstructions {
  private static final int MSP = 8;
  private static final int PSP = 9;
  private static final int PRIMASK = 16;
  private static final int BASEPRI = 17;
  private static final int CONTROL = 20;

  private final CodeBuilder code;
  private final Dice dice;

  SystemInstructions(CodeBuilder code) {
    this.code = code;
    this.dice = code.dice;
  }

  /** Writes one or a few that belong together; false if the state does not allow it. */
  boolean write() {
    if (code.inBlock()) {
      return addToStack();
    }
    return switch (dice.below(9)) {
      case 0 -> changeMask();
      case 1 -> faultMask();
      case 2 -> primask();
      case 3 -> basepri();
      case 4 -> control();
      case 5 -> stackPointer();
      case 6 -> moveToStack();
      default -> addToStack();
    };
  }

  private void msr(int register, int system) {
    code.wide(0xF380_8800 | (register << 16) | system);
  }

  // CPSIE i, CPSID i: nothing without privilege (B5.2.1).
  private boolean changeMask() {
    code.narrow(0xB662 | (dice.below(2) << 4));
    return true;
  }

  // FAULTMASK is clear again before anything can fault: SVC at priority -1 would lock up. The code
  // between does not fault whatever the priority.
  private boolean faultMask() {
    if (!code.mayMaskFaults) {
      return false;
    }
    code.narrow(0xB671 | (dice.below(2) << 1)); // CPSID f, or CPSID fi
    int register = dice.below(13);
    code.forget(1 << register);
    code.wide(0xF3EF_8000 | (register << 8) | dice.oneOf(16, 17, 18, 19, 20));
    code.narrow(0xB661); // CPSIE f
    return true;
  }

  private boolean primask() {
    msr(dice.below(13), PRIMASK);
    return true;
  }

  // QEMU has eight bits of priority and a SAM4L four, so the low ones stay 0.
  private boolean basepri() {
    int register = dice.below(13);
    code.constant(register, dice.below(16) << 4);
    msr(register, BASEPRI + dice.below(2)); // or BASEPRI_MAX
    return true;
  }

  // SPSEL changes which stack pointer is in use; both are valid.
  private boolean control() {
    msr(dice.below(13), CONTROL);
    code.forget(1 << CodeBuilder.SP);
    code.privilegeUnknown = true;
    return true;
  }

  private boolean stackPointer() {
    int register = code.pointer(13);
    if (register < 0 || !code.inScratch(code.value(register), 0) || code.privilegeUnknown) {
      return false;
    }
    boolean process = dice.percent(50);
    if (process == code.record.usesProcessStack() && !code.record.unprivileged()) {
      code.know(CodeBuilder.SP, code.value(register) & ~3);
    }
    msr(register, process ? PSP : MSP);
    return true;
  }

  private boolean moveToStack() {
    int register = code.pointer(13);
    if (register < 0 || !code.inScratch(code.value(register), 0)) {
      return false;
    }
    code.know(CodeBuilder.SP, code.value(register) & ~3);
    code.narrow(0x4685 | (register << 3));
    return true;
  }

  // ADD and SUB (SP plus immediate), T2, T3 and T4 of A7.7.5 and A7.7.176.
  private boolean addToStack() {
    int amount = 4 * dice.between(-12, 12);
    if (!code.isKnown(CodeBuilder.SP) || !code.inScratch(code.value(CodeBuilder.SP) + amount, 0)) {
      return false;
    }
    code.knowIfExecuted(CodeBuilder.SP, code.value(CodeBuilder.SP) + amount);
    boolean subtract = amount < 0;
    int size = Math.abs(amount);
    switch (dice.below(3)) {
      case 0 -> code.narrow(0xB000 | (subtract ? 0x80 : 0) | (size >> 2));
      case 1 -> code.wide((subtract ? 0xF1AD_0D00 : 0xF10D_0D00) | (dice.below(2) << 20) | size);
      default -> code.wide((subtract ? 0xF2AD_0D00 : 0xF20D_0D00) | size);
    }
    return true;
  }
}
