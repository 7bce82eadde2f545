package demitasse.simulator.processor;

import static demitasse.simulator.processor.CoreState.PC;
import static demitasse.simulator.processor.CoreState.SP;
import static demitasse.simulator.processor.Decoder.bits;

/** Decodes data processing of 32 bits: with a shifted register, constants, or registers only. */
final class WideDataDecoder {
  /** By bits 8:5; where Rd or Rn is the PC, it is another operation (A5.3.11). */
  private static final Operation[] SHIFTED = {
    Logic::andRegister,
    Logic::bicRegister,
    Logic::orrRegister,
    Logic::ornRegister,
    Logic::eorRegister,
    null,
    null,
    null,
    Arithmetic::addRegister,
    null,
    Arithmetic::adcRegister,
    Arithmetic::sbcRegister,
    null,
    Arithmetic::subRegister,
    Arithmetic::rsbRegister,
    null,
  };

  private static final Operation[] CONSTANT = {
    Logic::andImmediate,
    Logic::bicImmediate,
    Logic::orrImmediate,
    Logic::ornImmediate,
    Logic::eorImmediate,
    null,
    null,
    null,
    Arithmetic::addImmediate,
    null,
    Arithmetic::adcImmediate,
    Arithmetic::sbcImmediate,
    null,
    Arithmetic::subImmediate,
    Arithmetic::rsbImmediate,
    null,
  };

  private static final Operation[] EXTEND = {
    Bits::sxth, Bits::uxth, Bits::sxtb16, Bits::uxtb16, Bits::sxtb, Bits::uxtb,
  };

  private static final Operation[] EXTEND_AND_ADD = {
    Bits::sxtah, Bits::uxtah, Bits::sxtab16, Bits::uxtab16, Bits::sxtab, Bits::uxtab,
  };

  private static final Operation[] PARALLEL = {
    ParallelArithmetic::signed,
    ParallelArithmetic::signedSaturating,
    ParallelArithmetic::signedHalving,
    null,
    ParallelArithmetic::unsigned,
    ParallelArithmetic::unsignedSaturating,
    ParallelArithmetic::unsignedHalving,
    null,
  };

  /** By bits 5:4 of the first halfword and 5:4 of the second one (A5.3.17). */
  private static final Operation[] MISCELLANEOUS = {
    Saturation::qadd,
    Saturation::qdadd,
    Saturation::qsub,
    Saturation::qdsub,
    Bits::rev,
    Bits::rev16,
    Bits::rbit,
    Bits::revsh,
    Bits::select,
    null,
    null,
    null,
    Bits::clz,
    null,
    null,
    null,
  };

  private WideDataDecoder() {}

  /** A5.3.11. */
  static Instruction shiftedRegister(int first, int second) {
    int opcode = bits(first, 5, 4);
    int amount = (bits(second, 12, 3) << 2) | bits(second, 6, 2);
    Instruction operands = operands(first, second).m(bits(second, 0, 4));
    if ((second & 0x8000) != 0) {
      return Decoder.undefined();
    }
    if (opcode == 6) {
      return pack(operands, second, amount);
    }
    Shifter.decode(operands, bits(second, 4, 2), amount);
    Operation operation = SHIFTED[opcode];
    boolean moves = operands.n == PC && (opcode == 2 || opcode == 3);
    if (moves) {
      operation = move(operands, opcode);
      operands.n(0);
    } else if (operands.d == PC && operands.setFlags) {
      operation = compare(opcode, Logic::tstRegister, Logic::teqRegister);
      operation = opcode == 8 ? Arithmetic::cmnRegister : operation;
      operation = opcode == 13 ? Arithmetic::cmpRegister : operation;
      operands.d(0);
    }
    return finish(operands, operation);
  }

  private static Operation move(Instruction operands, int opcode) {
    if (opcode == 3) {
      return Logic::mvnRegister;
    }
    return operands.kind == Shifter.NONE ? Logic::movRegister : Logic::movShifted;
  }

  private static Operation compare(int opcode, Operation test, Operation testEquivalence) {
    return opcode == 0 ? test : opcode == 4 ? testEquivalence : null;
  }

  private static Instruction pack(Instruction operands, int second, int amount) {
    boolean topFirst = (second & 0x20) != 0;
    if (operands.setFlags || (second & 0x10) != 0) {
      return Decoder.undefined();
    }
    Shifter.decode(operands, topFirst ? 2 : 0, amount);
    return finish(operands, topFirst ? Bits::packTopBottom : Bits::packBottomTop);
  }

  /** A5.3.1. */
  static Instruction modifiedConstant(int first, int second) {
    int opcode = bits(first, 5, 4);
    int code = constantBits(first, second);
    int value = Decoder.expandConstant(code);
    Instruction operands = operands(first, second).immediate(value);
    if (code >>> 10 != 0) {
      operands.carry(value >>> 31);
    }
    Operation operation = CONSTANT[opcode];
    if (operands.n == PC && (opcode == 2 || opcode == 3)) {
      operation = Logic::movImmediate;
      operands.n(0).immediate(opcode == 2 ? value : ~value);
    } else if (operands.d == PC && operands.setFlags) {
      operation = compare(opcode, Logic::tstImmediate, Logic::teqImmediate);
      operation = opcode == 8 ? Arithmetic::cmnImmediate : operation;
      operation = opcode == 13 ? Arithmetic::cmpImmediate : operation;
      operands.d(0);
    }
    return finish(operands, operation);
  }

  /** A5.3.3. */
  static Instruction plainConstant(int first, int second, int address) {
    int code = constantBits(first, second);
    int n = bits(first, 0, 4);
    Instruction operands = operands(first, second).setFlags(false);
    int wide = (n << 12) | code;
    // The bits that the manual shows as (0) where a constant does not need them.
    boolean isClear = (first & 0x400) == 0 && (second & 0x20) == 0;
    switch (bits(first, 4, 5)) {
      case 0:
        return n == PC
            ? finish(operands.n(0).immediate(((address + 4) & ~3) + code), Logic::movImmediate)
            : finish(operands.immediate(code), Arithmetic::addImmediate);
      case 4:
        return finish(operands.n(0).immediate(wide), Logic::movImmediate);
      case 10:
        return n == PC
            ? finish(operands.n(0).immediate(((address + 4) & ~3) - code), Logic::movImmediate)
            : finish(operands.immediate(code), Arithmetic::subImmediate);
      case 12:
        return finish(operands.n(0).immediate(wide << 16), Logic::movTop);
      case 16, 18, 24, 26:
        return isClear ? saturate(operands, first, second) : Decoder.undefined();
      case 20, 22, 28:
        return isClear ? bitField(operands, first, second) : Decoder.undefined();
      default:
        return Decoder.undefined();
    }
  }

  /** SSAT, USAT, SSAT16, USAT16. */
  private static Instruction saturate(Instruction operands, int first, int second) {
    boolean unsigned = (first & 0x80) != 0;
    boolean right = (first & 0x20) != 0;
    int amount = (bits(second, 12, 3) << 2) | bits(second, 6, 2);
    operands.m(operands.n).immediate((int) ((1L << bits(second, 0, 5)) - 1));
    if (right && amount == 0) {
      return finish(operands, unsigned ? Saturation::usat16 : Saturation::ssat16);
    }
    Shifter.decode(operands, right ? 2 : 0, amount);
    return finish(operands, unsigned ? Saturation::usat : Saturation::ssat);
  }

  /** SBFX, UBFX, BFI, BFC. */
  private static Instruction bitField(Instruction operands, int first, int second) {
    int low = (bits(second, 12, 3) << 2) | bits(second, 6, 2);
    int last = bits(second, 0, 5);
    operands.amount(low);
    if (bits(first, 4, 5) == 22) {
      if (last < low) {
        return Decoder.undefined();
      }
      operands.immediate((-1 << low) & (-1 >>> (31 - last)));
      boolean clear = operands.n == PC;
      return clear ? finish(operands.n(0), Bits::clear) : finish(operands, Bits::insert);
    }
    if (low + last > 31) {
      return Decoder.undefined();
    }
    boolean signed = bits(first, 4, 5) == 20;
    return signed
        ? finish(operands.immediate(31 - low - last), Bits::extractSigned)
        : finish(operands.immediate(-1 >>> (31 - last)), Bits::extract);
  }

  /** A5.3.12: shifts, extensions, parallel arithmetic, and what is left. */
  static Instruction registers(int first, int second) {
    if (bits(second, 12, 4) != 15) {
      return Decoder.undefined();
    }
    int choice = bits(second, 4, 4);
    Instruction operands = operands(first, second).m(bits(second, 0, 4));
    if ((first & 0x80) == 0) {
      if (choice == 0) {
        return finish(operands.kind(Shifter.LSL + bits(first, 5, 2)), Shifter::byRegister);
      }
      return choice < 8 ? Decoder.undefined() : extend(operands, first, choice);
    }
    operands.setFlags(false);
    if (choice < 8) {
      int lanes = bits(first, 4, 3);
      boolean exists = lanes != 3 && lanes != 7;
      return finish(operands.kind(lanes), exists ? PARALLEL[choice] : null);
    }
    if (choice >= 12 || (first & 0x40) != 0) {
      return Decoder.undefined();
    }
    return finish(operands, MISCELLANEOUS[(bits(first, 4, 2) << 2) | (choice & 3)]);
  }

  private static Instruction extend(Instruction operands, int first, int choice) {
    int opcode = bits(first, 4, 3);
    if (opcode >= EXTEND.length || choice >= 12) {
      return Decoder.undefined();
    }
    operands.amount((choice & 3) * 8).setFlags(false);
    boolean adds = operands.n != PC;
    return adds ? finish(operands, EXTEND_AND_ADD[opcode]) : finish(operands.n(0), EXTEND[opcode]);
  }

  /** Rn, Rd and S where most instructions have them. */
  private static Instruction operands(int first, int second) {
    return Decoder.undefined()
        .n(bits(first, 0, 4))
        .d(bits(second, 8, 4))
        .setFlags((first & 0x10) != 0);
  }

  /** i:imm3:imm8. */
  private static int constantBits(int first, int second) {
    return ((first & 0x400) << 1) | (bits(second, 12, 3) << 8) | bits(second, 0, 8);
  }

  /** Gives the operands their operation, unless one of them is the PC, which none may be. */
  private static Instruction finish(Instruction operands, Operation operation) {
    if (operation == null || operands.n == PC || operands.m == PC || operands.d == PC) {
      return Decoder.undefined();
    }
    Instruction result = operands.as(operation);
    boolean movesStackPointer =
        operands.d == SP && operands.n == SP && (operands.immediate & 3) == 0 && operands.m == 0;
    return movesStackPointer && isSum(operation) ? result : result.aligningStackPointer();
  }

  private static boolean isSum(Operation operation) {
    return operation == CONSTANT[8] || operation == CONSTANT[13];
  }
}
