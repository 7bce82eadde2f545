package demitasse.simulator.oracle;

/** What a random case finds when it starts. */
final class Preparation {
  private static final int UNALIGN_TRP = 1 << 3;
  private static final int STKALIGN = 1 << 9;

  // Not to handler mode, as only one exception is active; and values that are no EXC_RETURN
  // (B1.5.8).
  private static final int[] NO_RETURN = {0xFFFF_FFF1, 0xFFFF_FFF5, 0xFFFF_FFF3, 0xFFFF_FFF0};

  private Preparation() {}

  /** Fills registers, scratch window and system registers; the MPU stays off. */
  static void fill(CaseRecord record, Dice dice) {
    for (int i = 0; i < CaseRecord.SCRATCH_SIZE / 4; i++) {
      record.scratch(i, dice.operand());
    }
    for (int register = 0; register <= 14; register++) {
      if (register != CodeBuilder.SP) {
        record.register(register, operand(record, dice));
      }
    }
    record.programStatus(programStatus(dice));
    record.stacks(dice.percent(80), record.scratchAddress() + 4 * dice.between(8, 32));
    record.control(dice.percent(40));
    if (dice.percent(2)) {
      breakReturn(record, dice);
    }
    record.configuration((dice.percent(5) ? UNALIGN_TRP : 0) | (dice.percent(90) ? STKALIGN : 0));
    record.enabledFaults(dice.below(8) << 16);
    record.masks(dice.percent(5) ? 1 : 0, dice.percent(10) ? dice.below(16) << 4 : 0);
    record.priorities(1, dice.word() & 0x00F0_F0F0);
    record.priorities(2, dice.word() & 0xF000_0000);
  }

  // The return into the case is an INVPC fault. When the frame is pushed again, QEMU takes mode and
  // privilege from the IPSR that does not fit, so both are as with the right one.
  private static void breakReturn(CaseRecord record, Dice dice) {
    if (record.unprivileged()) {
      return;
    }
    if (!record.usesProcessStack() && dice.percent(50)) {
      record.programStatus(record.programStatus() | dice.between(1, 63)); // not of thread mode
    } else {
      record.exceptionReturn(dice.oneOf(NO_RETURN));
    }
  }

  // A third of the registers point into the window, some are small, the others anything.
  private static int operand(CaseRecord record, Dice dice) {
    return switch (dice.below(12)) {
      case 0, 1, 2, 3 -> record.scratchAddress() + 4 * dice.below(CaseRecord.SCRATCH_SIZE / 4);
      case 4 -> record.scratchAddress() + dice.below(CaseRecord.SCRATCH_SIZE);
      case 5 -> dice.below(32);
      default -> dice.operand();
    };
  }

  private static int programStatus(Dice dice) {
    int status = dice.word() & 0xF80F_0000; // NZCVQ and GE
    if (dice.percent(5)) {
      int state = itState(dice);
      status |= ((state & 3) << 25) | ((state >> 2) << 10);
    }
    return dice.percent(1) ? status : status | CaseRecord.THUMB; // or INVSTATE
  }

  /** A random condition and mask of an IT block. */
  static int itState(Dice dice) {
    int condition = dice.below(15);
    // "Never" is no alternative to "always" (A7.7.38).
    int mask = condition == 14 ? dice.oneOf(1, 2, 4, 8) : dice.between(1, 15);
    return (condition << 4) | mask;
  }
}
