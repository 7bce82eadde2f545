package demitasse.simulator.oracle;

/** Random LDM, STM, PUSH, POP, LDRD, STRD and exclusive accesses (ARM DDI 0403E, A5.3.5-6). */
final class MultipleTransfers {
  private final CodeBuilder code;
  private final Dice dice;

  MultipleTransfers(CodeBuilder code) {
    this.code = code;
    this.dice = code.dice;
  }

  /** Writes one; false if the registers do not allow what was chosen. */
  boolean write() {
    return switch (dice.below(7)) {
      case 0 -> narrowMultiple();
      case 1, 2 -> wideMultiple();
      case 3 -> push();
      case 4 -> pop();
      case 5 -> dual();
      default -> exclusive();
    };
  }

  private int list(int registers) {
    int mask = 0;
    int count = dice.between(1, 5);
    for (int i = 0; i < count; i++) {
      mask |= 1 << dice.below(registers);
    }
    return mask & ~(1 << CodeBuilder.SP);
  }

  // An unaligned base is a UsageFault; now and then.
  private boolean mayStart(int address, int size) {
    return code.inScratch(address, size) && ((address & 3) == 0 || dice.percent(10));
  }

  // Those that are not the base are UNKNOWN if one of the loads faults (B1.5.10).
  private void loads(int unknownAfterFault, int list) {
    code.record.mayLoadPartly(code.address(), unknownAfterFault);
    code.forget(list);
  }

  private boolean narrowMultiple() {
    int base = code.pointer(8);
    int list = list(8);
    int size = 4 * Integer.bitCount(list);
    boolean load = dice.percent(50);
    if (base < 0 || !mayStart(code.value(base), size)) {
      return false;
    }
    boolean listed = ((list >> base) & 1) != 0;
    if (listed && !load && Integer.numberOfTrailingZeros(list) != base) {
      return false; // what is stored is UNKNOWN (A7.7.159)
    }
    if (load) {
      loads(list & ~(1 << base), list);
    }
    if (!load || !listed) {
      code.knowIfExecuted(base, code.value(base) + size);
    }
    code.narrow(0xC000 | (load ? 0x800 : 0) | (base << 8) | list);
    return true;
  }

  private boolean wideMultiple() {
    int base = code.pointer(14);
    int list = list(15);
    int size = 4 * Integer.bitCount(list);
    boolean load = dice.percent(50);
    boolean before = dice.percent(50);
    boolean writeBack = dice.percent(50);
    if (base < 0 || Integer.bitCount(list) < 2 || (writeBack && ((list >> base) & 1) != 0)) {
      return false;
    }
    int start = code.value(base) - (before ? size : 0);
    if (!mayStart(start, size)) {
      return false;
    }
    int end = before ? start : start + size;
    if (load) {
      loads(list & ~(1 << base), list);
    }
    if (writeBack) {
      code.knowIfExecuted(base, end);
    }
    int first = (before ? 0xE900 : 0xE880) | (writeBack ? 0x20 : 0) | (load ? 0x10 : 0) | base;
    code.wide((first << 16) | list);
    return true;
  }

  private boolean push() {
    int list = list(8) | (dice.percent(30) ? 0x100 : 0);
    int size = 4 * Integer.bitCount(list);
    if (!code.isKnown(CodeBuilder.SP) || !code.inScratch(code.value(CodeBuilder.SP) - size, size)) {
      return false;
    }
    code.knowIfExecuted(CodeBuilder.SP, code.value(CodeBuilder.SP) - size);
    code.narrow(0xB400 | list);
    return true;
  }

  private boolean pop() {
    int list = list(8);
    int size = 4 * Integer.bitCount(list);
    if (!code.isKnown(CodeBuilder.SP) || !code.inScratch(code.value(CodeBuilder.SP), size)) {
      return false;
    }
    loads(list, list);
    code.knowIfExecuted(CodeBuilder.SP, code.value(CodeBuilder.SP) + size);
    code.narrow(0xBC00 | list);
    return true;
  }

  // LDRD and STRD: offset, pre-indexed, post-indexed; the literal form is an offset from pc.
  private boolean dual() {
    boolean load = dice.percent(50);
    boolean literal = load && dice.percent(20);
    int base = literal ? 15 : code.pointer(13);
    int first = dice.below(13);
    int second = (first + dice.between(1, 12)) % 13;
    int mode = literal ? 0 : dice.below(3); // 0: offset, 1: pre-indexed, 2: post-indexed
    if (base < 0 || (mode != 0 && (base == first || base == second))) {
      return false;
    }
    int start = literal ? (code.address() + 4) & ~3 : code.value(base);
    int displacement = 4 * dice.between(-31, 31);
    int address = mode == 2 ? start : start + displacement;
    if (!literal && !mayStart(address, 8)) {
      return false;
    }
    if (load) {
      int list = (1 << first) | (1 << second);
      // QEMU has written the first register, be it the base, when the second word faults.
      loads(list, list);
    }
    if (mode != 0) {
      code.knowIfExecuted(base, start + displacement);
    }
    int bits =
        (mode == 2 ? 0 : 0x100)
            | (displacement >= 0 ? 0x80 : 0)
            | (mode == 0 ? 0 : 0x20)
            | (load ? 0x10 : 0);
    code.wide(
        ((0xE840 | bits | base) << 16)
            | (first << 12)
            | (second << 8)
            | (Math.abs(displacement) >> 2));
    return true;
  }

  // The monitor has no address on a Cortex-M4, and QEMU's has one: so STREX follows LDREX of the
  // same address and width, or nothing (A3.4.1).
  private boolean exclusive() {
    int width = dice.oneOf(1, 2, 4);
    int base = code.pointer(13);
    if (base < 0 || code.leftInBlock() > 0 || !code.inScratch(code.value(base), width)) {
      return false;
    }
    boolean aligned = (code.value(base) & (width - 1)) == 0;
    if (!aligned && dice.percent(80)) {
      return false;
    }
    // QEMU looks at the monitor before the alignment, the architecture after it (A3.4.5).
    if (aligned && !code.exclusive && dice.percent(30)) {
      storeExclusive(width, base);
      return true;
    }
    int register = dice.below(13);
    code.forget(1 << register);
    code.wide(((0xE850 | base) << 16) | (register << 12) | 0xF00 | form(width));
    code.exclusive = true;
    if (code.isKnown(base)) {
      if (dice.percent(20)) {
        code.wide(0xF3BF_8F2F); // CLREX
      }
      storeExclusive(width, base);
    }
    return true;
  }

  private static int form(int width) {
    return switch (width) {
      case 1 -> 0x80_004F;
      case 2 -> 0x80_005F;
      default -> 0;
    };
  }

  private void storeExclusive(int width, int base) {
    int register = dice.below(13);
    int status = dice.below(13);
    while (status == base || status == register) {
      status = dice.below(13);
    }
    int encoding = ((0xE840 | base) << 16) | (register << 12);
    code.forget(1 << status);
    code.wide(
        switch (width) {
          case 1 -> encoding | 0x80_0F40 | status;
          case 2 -> encoding | 0x80_0F50 | status;
          default -> encoding | (status << 8);
        });
    code.exclusive = false;
  }
}
