package demitasse.simulator.processor;

import static demitasse.simulator.processor.CoreState.LR;
import static demitasse.simulator.processor.CoreState.PC;
import static demitasse.simulator.processor.CoreState.SP;

/** Decodes the instructions of 16 bits (A5.2). */
final class NarrowDecoder {
  private static final Operation[] REGISTER_OFFSET = {
    LoadStore::strRegister, LoadStore::strhRegister, LoadStore::strbRegister,
    LoadStore::ldrsbRegister, LoadStore::ldrRegister, LoadStore::ldrhRegister,
    LoadStore::ldrbRegister, LoadStore::ldrshRegister,
  };

  private static final Operation[] EXTENSIONS = {Bits::sxth, Bits::sxtb, Bits::uxth, Bits::uxtb};

  private static final int[] SHIFTS = {
    0, 0, Shifter.LSL, Shifter.LSR, Shifter.ASR, 0, 0, Shifter.ROR
  };

  private NarrowDecoder() {}

  static Instruction decode(int code, int address) {
    switch (code >>> 11) {
      case 0, 1, 2:
        return shift(code);
      case 3:
        return addOrSubtract(code);
      case 4, 5, 6, 7:
        return constant(code);
      case 8:
        return (code & 0x400) == 0 ? dataProcessing(code) : special(code);
      case 9:
        return beside(LoadStore::ldrLiteral, code, address).cycles(CycleEstimate.LOAD);
      case 10, 11:
        return loadOrStore(REGISTER_OFFSET[bits(code, 9, 3)], bits(code, 9, 3) >= 3)
            .d(bits(code, 0, 3))
            .n(bits(code, 3, 3))
            .m(bits(code, 6, 3));
      case 12, 13, 14, 15, 16, 17, 18, 19:
        return constantOffset(code);
      case 20:
        return beside(Logic::movImmediate, code, address);
      case 21:
        return of(Arithmetic::addImmediate)
            .d(bits(code, 8, 3))
            .n(SP)
            .immediate(bits(code, 0, 8) * 4);
      case 22, 23:
        return miscellaneous(code, address);
      case 24, 25:
        return multiple(code);
      case 26, 27:
        return conditional(code, address);
      default:
        return of(Branches::branch).immediate(address + 4 + ((code << 21) >> 20));
    }
  }

  /** A literal, or its address: ADR. */
  private static Instruction beside(Operation operation, int code, int address) {
    return of(operation).d(bits(code, 8, 3)).immediate(((address + 4) & ~3) + bits(code, 0, 8) * 4);
  }

  /** LSL, LSR, ASR by a constant, and MOV. */
  private static Instruction shift(int code) {
    int amount = bits(code, 6, 5);
    int type = bits(code, 11, 2);
    Operation operation = type == 0 && amount == 0 ? Logic::movRegister : Logic::movShifted;
    Instruction result = of(operation).d(bits(code, 0, 3)).m(bits(code, 3, 3));
    return Shifter.decode(result, type, amount).setFlagsOutsideItBlock();
  }

  /** ADD and SUB of three registers, or of a constant of 3 bits. */
  private static Instruction addOrSubtract(int code) {
    boolean subtract = (code & 0x200) != 0;
    int last = bits(code, 6, 3);
    Instruction result =
        (code & 0x400) == 0
            ? of(subtract ? Arithmetic::subRegister : Arithmetic::addRegister).m(last)
            : of(subtract ? Arithmetic::subImmediate : Arithmetic::addImmediate).immediate(last);
    return result.d(bits(code, 0, 3)).n(bits(code, 3, 3)).setFlagsOutsideItBlock();
  }

  /** MOV, CMP, ADD, SUB of a constant of 8 bits. */
  private static Instruction constant(int code) {
    Operation operation =
        switch (bits(code, 11, 2)) {
          case 0 -> Logic::movImmediate;
          case 1 -> Arithmetic::cmpImmediate;
          case 2 -> Arithmetic::addImmediate;
          default -> Arithmetic::subImmediate;
        };
    int register = bits(code, 8, 3);
    return of(operation)
        .d(register)
        .n(register)
        .immediate(bits(code, 0, 8))
        .setFlagsOutsideItBlock();
  }

  /** Data processing of two registers (A5.2.2). */
  private static Instruction dataProcessing(int code) {
    int first = bits(code, 0, 3);
    int second = bits(code, 3, 3);
    int opcode = bits(code, 6, 4);
    Operation operation =
        switch (opcode) {
          case 0 -> Logic::andRegister;
          case 1 -> Logic::eorRegister;
          case 2, 3, 4, 7 -> Shifter::byRegister;
          case 5 -> Arithmetic::adcRegister;
          case 6 -> Arithmetic::sbcRegister;
          case 8 -> Logic::tstRegister;
          case 9 -> Arithmetic::rsbImmediate;
          case 10 -> Arithmetic::cmpRegister;
          case 11 -> Arithmetic::cmnRegister;
          case 12 -> Logic::orrRegister;
          case 13 -> Multiplication::mul;
          case 14 -> Logic::bicRegister;
          default -> Logic::mvnRegister;
        };
    Instruction result = of(operation).d(first).n(first).m(second);
    if (opcode == 9) {
      result.n(second);
    } else if (opcode < SHIFTS.length) {
      result.kind(SHIFTS[opcode]);
    }
    return result.setFlagsOutsideItBlock();
  }

  /** ADD, CMP, MOV of all registers, BX and BLX (A5.2.3). */
  private static Instruction special(int code) {
    int d = bits(code, 0, 3) | ((code >>> 4) & 8);
    int m = bits(code, 3, 4);
    Instruction result = new Instruction(specialOperation(code, d, m)).d(d).n(d).m(m);
    return result.aligningStackPointer();
  }

  private static Operation specialOperation(int code, int d, int m) {
    switch (bits(code, 8, 2)) {
      case 0:
        if (d == PC) {
          return m == PC ? SystemInstructions.UNDEFINED : Branches::addToPc;
        }
        return m == PC ? Branches::addPc : Arithmetic::addRegister;
      case 1:
        return d == PC || m == PC ? SystemInstructions.UNDEFINED : Arithmetic::cmpRegister;
      case 2:
        if (d == PC) {
          return m == PC ? SystemInstructions.UNDEFINED : Branches::movToPc;
        }
        return m == PC ? Branches::movPc : Logic::movRegister;
      default:
        if ((code & 7) != 0 || m == PC) {
          return SystemInstructions.UNDEFINED;
        }
        return (code & 0x80) == 0 ? Branches::bx : Branches::blx;
    }
  }

  private static Instruction constantOffset(int code) {
    int opcode = code >>> 11;
    Operation operation =
        switch (opcode) {
          case 12, 18 -> LoadStore::strImmediate;
          case 13, 19 -> LoadStore::ldrImmediate;
          case 14 -> LoadStore::strbImmediate;
          case 15 -> LoadStore::ldrbImmediate;
          case 16 -> LoadStore::strhImmediate;
          default -> LoadStore::ldrhImmediate;
        };
    Instruction result = loadOrStore(operation, (opcode & 1) != 0);
    if (opcode >= 18) {
      return result.d(bits(code, 8, 3)).n(SP).immediate(bits(code, 0, 8) * 4);
    }
    int scale = opcode < 14 ? 4 : opcode < 16 ? 1 : 2;
    return result.d(bits(code, 0, 3)).n(bits(code, 3, 3)).immediate(bits(code, 6, 5) * scale);
  }

  /** Miscellaneous instructions (A5.2.5). */
  private static Instruction miscellaneous(int code, int address) {
    switch (bits(code, 8, 4)) {
      case 0:
        return of((code & 0x80) == 0 ? Arithmetic::addImmediate : Arithmetic::subImmediate)
            .d(SP)
            .n(SP)
            .immediate(bits(code, 0, 7) * 4);
      case 1, 3, 9, 11:
        return of((code & 0x800) == 0 ? Branches::cbz : Branches::cbnz)
            .n(bits(code, 0, 3))
            .immediate(address + 4 + bits(code, 3, 5) * 2 + ((code >>> 3) & 0x40));
      case 2:
        return of(EXTENSIONS[bits(code, 6, 2)]).d(bits(code, 0, 3)).m(bits(code, 3, 3));
      case 4, 5:
        return push(bits(code, 0, 8) | ((code & 0x100) << (LR - 8)));
      case 6:
        return changeProcessorState(code);
      case 10:
        return reverse(code);
      case 12, 13:
        return pop(bits(code, 0, 8) | ((code & 0x100) << (PC - 8)));
      case 14:
        Instruction breakpoint = of(SystemInstructions::bkpt).immediate(bits(code, 0, 8));
        breakpoint.unconditional = true;
        return breakpoint;
      case 15:
        return (code & 15) == 0
            ? hint(bits(code, 4, 4))
            : of(Branches::ifThen).immediate(bits(code, 0, 8));
      default:
        return of(SystemInstructions.UNDEFINED);
    }
  }

  private static Instruction changeProcessorState(int code) {
    if ((code & 0xE8) != 0x60 || (code & 4) != 0) {
      return of(SystemInstructions.UNDEFINED);
    }
    return of(SystemInstructions::changeProcessorState)
        .kind(bits(code, 4, 1))
        .amount(bits(code, 0, 2));
  }

  private static Instruction reverse(int code) {
    Operation operation =
        switch (bits(code, 6, 2)) {
          case 0 -> Bits::rev;
          case 1 -> Bits::rev16;
          case 3 -> Bits::revsh;
          default -> SystemInstructions.UNDEFINED;
        };
    return of(operation).d(bits(code, 0, 3)).m(bits(code, 3, 3));
  }

  /** NOP and its relatives, also of the wide encoding (A5.2.5, A5.3.4). */
  static Instruction hint(int number) {
    return switch (number) {
      case 2 -> of(SystemInstructions::wfe);
      case 3 -> of(SystemInstructions::wfi);
      case 4 -> of(SystemInstructions::sev);
      default -> of(SystemInstructions::nothing);
    };
  }

  private static Instruction push(int list) {
    int bytes = 4 * Integer.bitCount(list);
    return of(list == 0 ? SystemInstructions.UNDEFINED : LoadStoreMultiple::store)
        .n(SP)
        .immediate(list)
        .amount(-bytes)
        .writeback(-bytes)
        .cycles(CycleEstimate.storeMultiple(bytes / 4));
  }

  private static Instruction pop(int list) {
    return multipleLoad(list).n(SP).immediate(list).writeback(4 * Integer.bitCount(list));
  }

  static Instruction multipleLoad(int list) {
    Operation operation =
        (list >>> PC) == 0 ? LoadStoreMultiple::load : LoadStoreMultiple::loadAndJump;
    return of(list == 0 ? SystemInstructions.UNDEFINED : operation)
        .cycles(CycleEstimate.loadMultiple(Integer.bitCount(list)));
  }

  /** LDM and STM; a load of the base register leaves no room for its new value. */
  private static Instruction multiple(int code) {
    int list = bits(code, 0, 8);
    int n = bits(code, 8, 3);
    int growth = 4 * Integer.bitCount(list);
    if ((code & 0x800) != 0) {
      boolean loadsBase = ((list >>> n) & 1) != 0;
      return multipleLoad(list).n(n).immediate(list).writeback(loadsBase ? 0 : growth);
    }
    return of(list == 0 ? SystemInstructions.UNDEFINED : LoadStoreMultiple::store)
        .n(n)
        .immediate(list)
        .writeback(growth)
        .cycles(CycleEstimate.storeMultiple(growth / 4));
  }

  private static Instruction conditional(int code, int address) {
    int condition = bits(code, 8, 4);
    return switch (condition) {
      case 14 -> of(SystemInstructions.UNDEFINED);
      case 15 -> of(SystemInstructions::svc).immediate(bits(code, 0, 8));
      default -> of(Branches.conditional(condition)).immediate(address + 4 + (byte) code * 2);
    };
  }

  private static Instruction loadOrStore(Operation operation, boolean load) {
    return of(operation).cycles(load ? CycleEstimate.LOAD : CycleEstimate.STORE);
  }

  private static Instruction of(Operation operation) {
    return new Instruction(operation);
  }

  private static int bits(int code, int low, int count) {
    return (code >>> low) & ((1 << count) - 1);
  }
}
