package demitasse.simulator.processor;

/** Loads and stores of one register with a constant or no offset, or an offset in a register. */
final class LoadStore {
  private LoadStore() {}

  static void ldrImmediate(Core core, Instruction i) {
    core.registers[i.d] = core.memory.loadWord(core.registers[i.n] + i.immediate);
  }

  static void ldrhImmediate(Core core, Instruction i) {
    core.registers[i.d] = core.memory.loadHalf(core.registers[i.n] + i.immediate);
  }

  static void ldrbImmediate(Core core, Instruction i) {
    core.registers[i.d] = core.memory.loadByte(core.registers[i.n] + i.immediate);
  }

  static void ldrshImmediate(Core core, Instruction i) {
    core.registers[i.d] = (short) core.memory.loadHalf(core.registers[i.n] + i.immediate);
  }

  static void ldrsbImmediate(Core core, Instruction i) {
    core.registers[i.d] = (byte) core.memory.loadByte(core.registers[i.n] + i.immediate);
  }

  static void strImmediate(Core core, Instruction i) {
    core.memory.storeWord(core.registers[i.n] + i.immediate, core.registers[i.d]);
  }

  static void strhImmediate(Core core, Instruction i) {
    core.memory.storeHalf(core.registers[i.n] + i.immediate, core.registers[i.d]);
  }

  static void strbImmediate(Core core, Instruction i) {
    core.memory.storeByte(core.registers[i.n] + i.immediate, core.registers[i.d]);
  }

  static void ldrRegister(Core core, Instruction i) {
    core.registers[i.d] = core.memory.loadWord(address(core, i));
  }

  static void ldrhRegister(Core core, Instruction i) {
    core.registers[i.d] = core.memory.loadHalf(address(core, i));
  }

  static void ldrbRegister(Core core, Instruction i) {
    core.registers[i.d] = core.memory.loadByte(address(core, i));
  }

  static void ldrshRegister(Core core, Instruction i) {
    core.registers[i.d] = (short) core.memory.loadHalf(address(core, i));
  }

  static void ldrsbRegister(Core core, Instruction i) {
    core.registers[i.d] = (byte) core.memory.loadByte(address(core, i));
  }

  static void strRegister(Core core, Instruction i) {
    core.memory.storeWord(address(core, i), core.registers[i.d]);
  }

  static void strhRegister(Core core, Instruction i) {
    core.memory.storeHalf(address(core, i), core.registers[i.d]);
  }

  static void strbRegister(Core core, Instruction i) {
    core.memory.storeByte(address(core, i), core.registers[i.d]);
  }

  static void ldrLiteral(Core core, Instruction i) {
    core.state.cycles += core.literalDelay;
    core.registers[i.d] = core.memory.loadWord(i.immediate);
  }

  static void ldrhLiteral(Core core, Instruction i) {
    core.registers[i.d] = core.memory.loadHalf(i.immediate);
  }

  static void ldrbLiteral(Core core, Instruction i) {
    core.registers[i.d] = core.memory.loadByte(i.immediate);
  }

  static void ldrshLiteral(Core core, Instruction i) {
    core.registers[i.d] = (short) core.memory.loadHalf(i.immediate);
  }

  static void ldrsbLiteral(Core core, Instruction i) {
    core.registers[i.d] = (byte) core.memory.loadByte(i.immediate);
  }

  /** LDR of the PC, with a constant offset. */
  static void jumpImmediate(Core core, Instruction i) {
    core.branchExchange(core.memory.loadWord(core.registers[i.n] + i.immediate));
  }

  /** LDR of the PC, with an offset in a register. */
  static void jumpRegister(Core core, Instruction i) {
    core.branchExchange(core.memory.loadWord(address(core, i)));
  }

  /** LDR of the PC from beside the code. */
  static void jumpLiteral(Core core, Instruction i) {
    core.branchExchange(core.memory.loadWord(i.immediate));
  }

  private static int address(Core core, Instruction i) {
    return core.registers[i.n] + (core.registers[i.m] << i.amount);
  }
}
