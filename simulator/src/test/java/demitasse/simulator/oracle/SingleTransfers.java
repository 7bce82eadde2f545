package demitasse.simulator.oracle;

/** Random loads and stores of one register, in all addressing modes (ARM DDI 0403E, A5.3.7-10). */
final class SingleTransfers {
  // Bits 22 to 20 and 24 of the first halfword by kind: what is moved and how it is extended.
  private static final int[] WIDE = {
    0xF800, 0xF810, 0xF820, 0xF830, 0xF840, 0xF850, 0xF910, 0xF930,
  };
  private static final int[] WIDTHS = {1, 1, 2, 2, 4, 4, 1, 2};
  private static final int STORES = 0b0001_0101; // which kinds are stores
  private static final int STORE_WORD = 4;

  // The 16-bit forms with a register offset: STR STRH STRB LDRSB LDR LDRH LDRB LDRSH.
  private static final int[] NARROW_WIDTHS = {4, 2, 1, 1, 4, 2, 1, 2};
  private static final int NARROW_STORES = 0b0000_0111;

  private final CodeBuilder code;
  private final Dice dice;

  SingleTransfers(CodeBuilder code) {
    this.code = code;
    this.dice = code.dice;
  }

  /** Writes one; false if the registers do not allow what was chosen. */
  boolean write() {
    return switch (dice.below(11)) {
      case 0 -> immediate12();
      case 1, 2, 3 -> immediate8();
      case 4 -> unprivileged();
      case 5 -> registerOffset();
      case 6 -> literal();
      case 7 -> narrowImmediate();
      case 8 -> narrowRegister();
      case 9 -> stackRelative();
      default -> hint();
    };
  }

  /** An address in the scratch window for so many bytes, mostly aligned. */
  private int target(int width) {
    int address = code.record.scratchAddress() + dice.below(CaseRecord.SCRATCH_SIZE - width + 1);
    return (code.underMpu || dice.percent(85)) ? address & -width : address;
  }

  private static boolean isStore(int kind) {
    return ((STORES >> kind) & 1) != 0;
  }

  private int transferred(int kind) {
    if (kind == STORE_WORD && dice.percent(5)) {
      return CodeBuilder.SP;
    }
    int register = dice.below(14);
    return register == CodeBuilder.SP ? CodeBuilder.LR : register;
  }

  private void finish(int kind, int register, int instruction) {
    if (!isStore(kind)) {
      code.forget(1 << register);
    }
    code.wide(instruction);
  }

  private boolean immediate12() {
    int kind = dice.below(WIDE.length);
    int base = basePointer();
    int displacement = base < 0 ? -1 : target(WIDTHS[kind]) - code.value(base);
    if (displacement < 0 || displacement > 0xFFF) {
      return false;
    }
    int register = transferred(kind);
    finish(kind, register, ((WIDE[kind] | 0x80 | base) << 16) | (register << 12) | displacement);
    return true;
  }

  private int basePointer() {
    if (dice.percent(8) && code.isKnown(CodeBuilder.SP)) {
      return CodeBuilder.SP;
    }
    return code.pointer(15);
  }

  // Offset, pre-indexed and post-indexed: bits P, U and W.
  private boolean immediate8() {
    int kind = dice.below(WIDE.length);
    int base = basePointer();
    if (base < 0) {
      return false;
    }
    int mode = dice.below(3); // 0: offset, 1: pre-indexed, 2: post-indexed
    int start = code.value(base);
    int displacement = mode == 2 ? dice.between(-255, 255) : target(WIDTHS[kind]) - start;
    boolean reachable = code.mayAccess(mode == 2 ? start : start + displacement, WIDTHS[kind]);
    boolean positive = displacement > 0 || (displacement == 0 && (mode == 0 || dice.percent(50)));
    int register = transferred(kind);
    if (!reachable || Math.abs(displacement) > 255 || (mode == 0 && positive)) {
      return false;
    }
    if (mode != 0 && !mayWriteBack(base, register, start + displacement)) {
      return false;
    }
    if (!isStore(kind)) {
      code.forget(1 << register);
    }
    if (mode != 0) {
      code.knowIfExecuted(base, start + displacement);
    }
    int bits = 0x800 | (mode == 2 ? 0 : 0x400) | (positive ? 0x200 : 0) | (mode == 0 ? 0 : 0x100);
    code.wide(
        ((WIDE[kind] | base) << 16) | (register << 12) | bits | (Math.abs(displacement) & 0xFF));
    return true;
  }

  // UNPREDICTABLE if the base is transferred too; the stack stays in the window, aligned.
  private boolean mayWriteBack(int base, int register, int address) {
    if (base == register) {
      return false;
    }
    return base != CodeBuilder.SP || ((address & 3) == 0 && code.inScratch(address, 0));
  }

  private boolean unprivileged() {
    int kind = dice.below(WIDE.length);
    int base = basePointer();
    int displacement = base < 0 ? -1 : target(WIDTHS[kind]) - code.value(base);
    int register = transferred(kind);
    if (displacement < 0 || displacement > 255 || register == CodeBuilder.SP) {
      return false;
    }
    finish(kind, register, ((WIDE[kind] | base) << 16) | (register << 12) | 0xE00 | displacement);
    return true;
  }

  private boolean registerOffset() {
    int kind = dice.below(WIDE.length);
    int shift = dice.below(4);
    int base = basePointer();
    int index = dice.below(13);
    if (base < 0
        || !code.isKnown(index)
        || !code.mayAccess(code.value(base) + (code.value(index) << shift), WIDTHS[kind])) {
      return false;
    }
    int register = transferred(kind);
    finish(kind, register, ((WIDE[kind] | base) << 16) | (register << 12) | (shift << 4) | index);
    return true;
  }

  // Relative to the instruction: anywhere in the record.
  private boolean literal() {
    int kind = dice.oneOf(1, 3, 5, 6, 7);
    int pc = (code.address() + 4) & ~3;
    int offset = dice.below(CaseRecord.SIZE - WIDTHS[kind] + 1);
    boolean aligned = code.underMpu || dice.percent(85);
    int displacement = code.record.address() + (aligned ? offset & -WIDTHS[kind] : offset) - pc;
    int register = transferred(kind);
    if (kind == 5 && register < 8 && displacement >= 0 && (displacement & 3) == 0) {
      code.forget(1 << register);
      code.narrow(0x4800 | (register << 8) | (displacement >> 2));
    } else {
      int up = displacement >= 0 ? 0x80 : 0;
      finish(
          kind,
          register,
          ((WIDE[kind] | up | 15) << 16) | (register << 12) | Math.abs(displacement));
    }
    return true;
  }

  private boolean narrowImmediate() {
    int kind = dice.below(6); // STR, LDR, STRB, LDRB, STRH, LDRH
    int width = kind < 2 ? 4 : kind < 4 ? 1 : 2;
    int base = code.pointer(8);
    int displacement = base < 0 ? -1 : target(width) - code.value(base);
    if (displacement < 0 || displacement % width != 0 || displacement / width > 31) {
      return false;
    }
    int register = dice.below(8);
    if ((kind & 1) == 1) {
      code.forget(1 << register);
    }
    code.narrow((0x6000 + kind * 0x800) | ((displacement / width) << 6) | (base << 3) | register);
    return true;
  }

  private boolean narrowRegister() {
    int kind = dice.below(8);
    int base = code.pointer(8);
    int index = dice.below(8);
    if (base < 0
        || !code.isKnown(index)
        || !code.mayAccess(code.value(base) + code.value(index), NARROW_WIDTHS[kind])) {
      return false;
    }
    int register = dice.below(8);
    if (((NARROW_STORES >> kind) & 1) == 0) {
      code.forget(1 << register);
    }
    code.narrow(0x5000 | (kind << 9) | (index << 6) | (base << 3) | register);
    return true;
  }

  private boolean stackRelative() {
    int displacement = dice.below(16) * 4;
    if (!code.isKnown(CodeBuilder.SP)
        || !code.inScratch(code.value(CodeBuilder.SP) + displacement, 4)) {
      return false;
    }
    int register = dice.below(8);
    boolean load = dice.percent(50);
    if (load) {
      code.forget(1 << register);
    }
    code.narrow(0x9000 | (load ? 0x800 : 0) | (register << 8) | (displacement >> 2));
    return true;
  }

  // PLD and PLI do nothing, wherever they point.
  private boolean hint() {
    int first = dice.percent(50) ? 0xF810 : 0xF910;
    int base = dice.below(13);
    int second =
        switch (dice.below(3)) {
          case 0 -> 0xFC00 | dice.below(256);
          case 1 -> 0xF000 | (dice.below(4) << 4) | dice.below(13);
          default -> 0x1_F000 | dice.below(0x1000);
        };
    int immediate12 = (second >> 16) << 7;
    code.wide(((first | immediate12 | base) << 16) | (second & 0xFFFF));
    return true;
  }
}
