package demitasse.simulator.oracle;

/** Random branches to a given address: everything that writes the program counter. */
final class Links {
  /** The most bytes that a link takes, with what it loads first and its tables. */
  static final int SIZE = 32;

  private static final int SVC = 0xDF00;

  // Nothing answers, memory that is never executable (B3.1), and what returns from exceptions in
  // handler mode only.
  private static final int[] NOWHERE = {
    0x3000_0001, 0x5800_0001, 0xA000_0101, 0xE000_E001, 0xF000_0001, 0xFFFF_FFF9, 0xFFFF_FFFD,
  };
  private static final int ATTEMPTS = 20;

  private final CodeBuilder code;
  private final Dice dice;

  Links(CodeBuilder code) {
    this.code = code;
    this.dice = code.dice;
  }

  /** Writes a branch, and SVC for when it is not taken. */
  void write(int target) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (tryWrite(target)) {
        code.halfword(SVC | dice.below(256));
        return;
      }
    }
    branch(target);
    code.halfword(SVC);
  }

  private boolean tryWrite(int target) {
    return switch (dice.below(13)) {
      case 0 -> branch(target);
      case 1 -> branchWide(target);
      case 2 -> branchConditional(target);
      case 3 -> compareAndBranch(target);
      case 4 -> branchWithLink(target);
      case 5 -> exchange(target);
      case 6 -> movePc(target);
      case 7 -> addPc(target);
      case 8 -> loadPc(target);
      case 9 -> loadMultiple(target);
      case 10 -> pushAndPop(target);
      case 11 -> loadPcIndexed(target);
      default -> table(target);
    };
  }

  // Bit 0 chooses the instruction set; Thumb is the only one (A4.1.1).
  private int thumb(int target) {
    if (dice.percent(2)) {
      return dice.oneOf(NOWHERE);
    }
    // Under the MPU it is open whether a refused fetch or the wrong instruction set comes first.
    return dice.percent(3) && !code.underMpu ? target : target | 1;
  }

  private void maybeConditional() {
    if (dice.percent(25)) {
      code.halfword(0xBF08 | (dice.below(14) << 4)); // IT, of one instruction
    }
  }

  private int low() {
    return dice.below(8);
  }

  private boolean branch(int target) {
    maybeConditional();
    code.halfword(0xE000 | (((target - code.address() - 4) >> 1) & 0x7FF));
    return true;
  }

  private boolean branchWide(int target) {
    maybeConditional();
    longBranch(target, 0x9000);
    return true;
  }

  private void longBranch(int target, int second) {
    int distance = target - code.address() - 4;
    int sign = distance < 0 ? 1 : 0;
    int j1 = ((distance >> 23) & 1) ^ sign ^ 1;
    int j2 = ((distance >> 22) & 1) ^ sign ^ 1;
    int first = 0xF000 | (sign << 10) | ((distance >> 12) & 0x3FF);
    code.twoHalfwords((first << 16) | second | (j1 << 13) | (j2 << 11) | ((distance >> 1) & 0x7FF));
  }

  private boolean branchConditional(int target) {
    int condition = dice.below(14);
    int distance = target - code.address() - 4;
    if (dice.percent(50)) {
      code.halfword(0xD000 | (condition << 8) | ((distance >> 1) & 0xFF));
    } else {
      int sign = distance < 0 ? 1 : 0;
      int first = 0xF000 | (sign << 10) | (condition << 6) | ((distance >> 12) & 0x3F);
      code.twoHalfwords(
          (first << 16) | 0x8000 | (sign << 13) | (sign << 11) | ((distance >> 1) & 0x7FF));
    }
    return true;
  }

  private boolean compareAndBranch(int target) {
    int distance = target - code.address() - 4;
    if (distance < 0 || distance > 126) {
      return false;
    }
    int nonZero = dice.below(2) << 11;
    code.halfword(0xB100 | nonZero | ((distance & 0x40) << 3) | ((distance & 0x3E) << 2) | low());
    return true;
  }

  private boolean branchWithLink(int target) {
    maybeConditional();
    code.forget(1 << CodeBuilder.LR);
    longBranch(target, 0xD000);
    return true;
  }

  // BX and BLX.
  private boolean exchange(int target) {
    int register = dice.below(13);
    code.constant(register, thumb(target));
    maybeConditional();
    boolean link = dice.percent(50);
    if (link) {
      code.forget(1 << CodeBuilder.LR);
    }
    code.halfword((link ? 0x4780 : 0x4700) | (register << 3));
    return true;
  }

  private boolean movePc(int target) {
    int register = dice.below(13);
    code.constant(register, thumb(target)); // bit 0 does not matter here
    maybeConditional();
    code.halfword(0x4687 | (register << 3));
    return true;
  }

  private boolean addPc(int target) {
    int register = dice.below(13);
    // After the two instructions that load the register.
    code.constant(register, target - (code.address() + 8 + 4));
    code.halfword(0x4487 | (register << 3));
    return true;
  }

  private boolean loadPc(int target) {
    boolean aligned = (code.address() & 2) == 0;
    code.twoHalfwords(0xF8DF_F004); // LDR pc, [pc, #4]
    code.halfword(SVC);
    if (aligned) {
      code.halfword(SVC);
    }
    code.word(thumb(target));
    return true;
  }

  private boolean loadMultiple(int target) {
    int base = low();
    int other = (base + dice.between(1, 7)) % 8;
    int literal = (code.address() + 8 + 4 + 2 + 3) & ~3;
    code.constant(base, literal);
    code.forget(1 << other);
    code.record.mayLoadPartly(code.address(), 1 << other);
    code.twoHalfwords(0xE890_8000 | (base << 16) | (1 << other)); // LDM
    code.halfword(SVC);
    while (code.address() != literal) {
      code.halfword(SVC);
    }
    code.word(dice.operand());
    code.word(thumb(target));
    return true;
  }

  private boolean pushAndPop(int target) {
    int register = low();
    if (!code.isKnown(CodeBuilder.SP) || !code.inScratch(code.value(CodeBuilder.SP) - 4, 4)) {
      return false;
    }
    code.constant(register, thumb(target));
    code.halfword(0xB400 | (1 << register));
    switch (dice.below(3)) {
      case 0 -> code.halfword(0xBD00); // POP {pc}
      case 1 -> code.twoHalfwords(0xF85D_FB04); // LDR pc, [sp], #4
      default -> {
        code.twoHalfwords(0xF8DD_F000); // LDR pc, [sp]
        code.know(CodeBuilder.SP, code.value(CodeBuilder.SP) - 4);
      }
    }
    return true;
  }

  // LDR pc, [Rn, Rm, LSL #shift] from a word behind it.
  private boolean loadPcIndexed(int target) {
    int base = dice.below(13);
    int index = (base + dice.between(1, 12)) % 13;
    int shift = dice.below(4);
    int steps = dice.below(32);
    int literal = (code.address() + 16 + 4 + 2 + 3) & ~3;
    code.constant(base, literal - (steps << shift));
    code.constant(index, steps);
    code.twoHalfwords(0xF850_F000 | (base << 16) | (shift << 4) | index);
    while (code.address() != literal) {
      code.halfword(SVC);
    }
    code.word(thumb(target));
    return true;
  }

  // TBB and TBH with the table right behind, which Rn is the address of, or the PC; only forwards.
  private boolean table(int target) {
    boolean relative = dice.percent(50);
    boolean halfwords = dice.percent(50);
    int base = dice.below(13);
    int index = (base + dice.between(1, 12)) % 13;
    int start = code.address() + (relative ? 8 : 16) + 4;
    int entry = (target - start) >> 1;
    if (entry < (halfwords ? 3 : 2) || entry > 255) {
      return false;
    }
    if (!relative) {
      code.constant(base, start);
    }
    code.constant(index, dice.below(3));
    code.twoHalfwords(
        0xE8D0_F000 | ((relative ? 15 : base) << 16) | (halfwords ? 0x10 : 0) | index);
    for (int i = 0; i < (halfwords ? 3 : 2); i++) {
      code.halfword(halfwords ? entry : entry * 0x101);
    }
    return true;
  }
}
