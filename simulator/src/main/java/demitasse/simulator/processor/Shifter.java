package demitasse.simulator.processor;

/** Shifts and rotations, with the bit that leaves (A2.2.1). */
final class Shifter {
  static final int NONE = 0;
  static final int LSL = 1;
  static final int LSR = 2;
  static final int ASR = 3;
  static final int ROR = 4;
  static final int RRX = 5;

  private Shifter() {}

  /** Puts the shift of a constant amount into the instruction: DecodeImmShift (A7.4.2). */
  static Instruction decode(Instruction instruction, int type, int amount) {
    switch (type) {
      case 0:
        return instruction.kind(amount == 0 ? NONE : LSL).amount(amount);
      case 1:
        return instruction.kind(LSR).amount(amount == 0 ? 32 : amount);
      case 2:
        return instruction.kind(ASR).amount(amount == 0 ? 32 : amount);
      default:
        return instruction.kind(amount == 0 ? RRX : ROR).amount(amount == 0 ? 1 : amount);
    }
  }

  /** Rm as the instruction shifts it. */
  static int operand(Core core, Instruction instruction) {
    int value = core.registers[instruction.m];
    return instruction.kind == NONE
        ? value
        : shift(instruction.kind, value, instruction.amount, core.state.carry);
  }

  /** The carry flag after Rm was shifted. */
  static boolean carry(Core core, Instruction instruction) {
    return carry(
        instruction.kind, core.registers[instruction.m], instruction.amount, core.state.carry);
  }

  /** {@code value} shifted by 0 to 255. */
  static int shift(int kind, int value, int amount, boolean carry) {
    switch (kind) {
      case LSL:
        return amount > 31 ? 0 : value << amount;
      case LSR:
        return amount > 31 ? 0 : value >>> amount;
      case ASR:
        return value >> Math.min(amount, 31);
      case ROR:
        return Integer.rotateRight(value, amount);
      case RRX:
        return (value >>> 1) | (carry ? 1 << 31 : 0);
      default:
        return value;
    }
  }

  /** The bit that leaves last when {@code value} is shifted by 0 to 255, or the old carry. */
  static boolean carry(int kind, int value, int amount, boolean carry) {
    if (amount == 0) {
      return carry;
    }
    switch (kind) {
      case LSL:
        return amount <= 32 && ((value >>> (32 - amount)) & 1) != 0;
      case LSR:
        return amount <= 32 && ((value >>> (amount - 1)) & 1) != 0;
      case ASR:
        return ((value >> Math.min(amount - 1, 31)) & 1) != 0;
      case ROR:
        return ((value >>> ((amount - 1) & 31)) & 1) != 0;
      case RRX:
        return (value & 1) != 0;
      default:
        return carry;
    }
  }

  /** LSL, LSR, ASR, ROR by a register, the kind in the instruction (A7.7.68 and others). */
  static void byRegister(Core core, Instruction i) {
    int value = core.registers[i.n];
    int amount = core.registers[i.m] & 0xFF;
    int result = shift(i.kind, value, amount, false);
    if (i.setFlags) {
      core.state.carry = carry(i.kind, value, amount, core.state.carry);
      core.setNegativeZero(result);
    }
    core.registers[i.d] = result;
  }
}
