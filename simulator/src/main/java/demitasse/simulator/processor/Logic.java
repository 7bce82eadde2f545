package demitasse.simulator.processor;

/** Instructions that work bit by bit, and moves: AND, BIC, ORR, ORN, EOR, MOV, MVN, TST, TEQ. */
final class Logic {
  private Logic() {}

  static void andImmediate(Core core, Instruction i) {
    write(core, i, core.registers[i.n] & i.immediate);
  }

  static void bicImmediate(Core core, Instruction i) {
    write(core, i, core.registers[i.n] & ~i.immediate);
  }

  static void orrImmediate(Core core, Instruction i) {
    write(core, i, core.registers[i.n] | i.immediate);
  }

  static void ornImmediate(Core core, Instruction i) {
    write(core, i, core.registers[i.n] | ~i.immediate);
  }

  static void eorImmediate(Core core, Instruction i) {
    write(core, i, core.registers[i.n] ^ i.immediate);
  }

  /** MOV, and MVN with the constant inverted by the decoder. */
  static void movImmediate(Core core, Instruction i) {
    write(core, i, i.immediate);
  }

  static void tstImmediate(Core core, Instruction i) {
    flags(core, i, core.registers[i.n] & i.immediate);
  }

  static void teqImmediate(Core core, Instruction i) {
    flags(core, i, core.registers[i.n] ^ i.immediate);
  }

  /** MOVT (A7.7.79). */
  static void movTop(Core core, Instruction i) {
    core.registers[i.d] = (core.registers[i.d] & 0xFFFF) | i.immediate;
  }

  static void andRegister(Core core, Instruction i) {
    writeShifted(core, i, core.registers[i.n] & Shifter.operand(core, i));
  }

  static void bicRegister(Core core, Instruction i) {
    writeShifted(core, i, core.registers[i.n] & ~Shifter.operand(core, i));
  }

  static void orrRegister(Core core, Instruction i) {
    writeShifted(core, i, core.registers[i.n] | Shifter.operand(core, i));
  }

  static void ornRegister(Core core, Instruction i) {
    writeShifted(core, i, core.registers[i.n] | ~Shifter.operand(core, i));
  }

  static void eorRegister(Core core, Instruction i) {
    writeShifted(core, i, core.registers[i.n] ^ Shifter.operand(core, i));
  }

  /** MOV of a register that is not shifted. */
  static void movRegister(Core core, Instruction i) {
    int result = core.registers[i.m];
    core.registers[i.d] = result;
    if (i.setFlags) {
      core.setNegativeZero(result);
    }
  }

  /** LSL, LSR, ASR, ROR, RRX by a constant: MOV of a shifted register. */
  static void movShifted(Core core, Instruction i) {
    writeShifted(core, i, Shifter.operand(core, i));
  }

  static void mvnRegister(Core core, Instruction i) {
    writeShifted(core, i, ~Shifter.operand(core, i));
  }

  static void tstRegister(Core core, Instruction i) {
    flagsShifted(core, i, core.registers[i.n] & Shifter.operand(core, i));
  }

  static void teqRegister(Core core, Instruction i) {
    flagsShifted(core, i, core.registers[i.n] ^ Shifter.operand(core, i));
  }

  private static void write(Core core, Instruction i, int result) {
    core.registers[i.d] = result;
    if (i.setFlags) {
      flags(core, i, result);
    }
  }

  private static void flags(Core core, Instruction i, int result) {
    core.setNegativeZero(result);
    if (i.carry >= 0) {
      core.state.carry = i.carry != 0;
    }
  }

  private static void writeShifted(Core core, Instruction i, int result) {
    // Flags first: Rd may be Rm, whose last bit out is the carry.
    if (i.setFlags) {
      flagsShifted(core, i, result);
    }
    core.registers[i.d] = result;
  }

  private static void flagsShifted(Core core, Instruction i, int result) {
    core.setNegativeZero(result);
    if (i.kind != Shifter.NONE) {
      core.state.carry = Shifter.carry(core, i);
    }
  }
}
