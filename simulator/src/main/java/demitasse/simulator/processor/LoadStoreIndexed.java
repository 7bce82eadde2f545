package demitasse.simulator.processor;

/** Loads and stores that change their base register, or lack privilege, or move two words. */
final class LoadStoreIndexed {
  private LoadStoreIndexed() {}

  static void ldr(Core core, Instruction i) {
    finish(core, i, core.memory.loadWord(core.registers[i.n] + i.immediate));
  }

  static void ldrh(Core core, Instruction i) {
    finish(core, i, core.memory.loadHalf(core.registers[i.n] + i.immediate));
  }

  static void ldrb(Core core, Instruction i) {
    finish(core, i, core.memory.loadByte(core.registers[i.n] + i.immediate));
  }

  static void ldrsh(Core core, Instruction i) {
    finish(core, i, (short) core.memory.loadHalf(core.registers[i.n] + i.immediate));
  }

  static void ldrsb(Core core, Instruction i) {
    finish(core, i, (byte) core.memory.loadByte(core.registers[i.n] + i.immediate));
  }

  static void str(Core core, Instruction i) {
    core.memory.storeWord(core.registers[i.n] + i.immediate, core.registers[i.d]);
    core.registers[i.n] += i.writeback;
  }

  static void strh(Core core, Instruction i) {
    core.memory.storeHalf(core.registers[i.n] + i.immediate, core.registers[i.d]);
    core.registers[i.n] += i.writeback;
  }

  static void strb(Core core, Instruction i) {
    core.memory.storeByte(core.registers[i.n] + i.immediate, core.registers[i.d]);
    core.registers[i.n] += i.writeback;
  }

  /** LDR of the PC. */
  static void jump(Core core, Instruction i) {
    int target = core.memory.loadWord(core.registers[i.n] + i.immediate);
    core.registers[i.n] += i.writeback;
    if (i.n == CoreState.SP) {
      // Before a return from an exception, which may swap stack pointers.
      core.registers[i.n] &= ~3;
    }
    core.branchExchange(target);
  }

  static void ldrt(Core core, Instruction i) {
    core.registers[i.d] = loadUnprivileged(core, i, 4);
  }

  static void ldrht(Core core, Instruction i) {
    core.registers[i.d] = loadUnprivileged(core, i, 2);
  }

  static void ldrbt(Core core, Instruction i) {
    core.registers[i.d] = loadUnprivileged(core, i, 1);
  }

  static void ldrsht(Core core, Instruction i) {
    core.registers[i.d] = (short) loadUnprivileged(core, i, 2);
  }

  static void ldrsbt(Core core, Instruction i) {
    core.registers[i.d] = (byte) loadUnprivileged(core, i, 1);
  }

  /** STRT, STRHT, STRBT: {@code kind} is the width. */
  static void strt(Core core, Instruction i) {
    int address = core.registers[i.n] + i.immediate;
    core.memory.store(address, core.registers[i.d], i.kind, false);
  }

  /** LDRD (A7.7.50). */
  static void ldrd(Core core, Instruction i) {
    loadTwo(core, i, core.registers[i.n] + i.immediate);
  }

  static void ldrdLiteral(Core core, Instruction i) {
    loadTwo(core, i, i.immediate);
  }

  /** STRD (A7.7.163). */
  static void strd(Core core, Instruction i) {
    int address = aligned(core.registers[i.n] + i.immediate);
    core.memory.storeWord(address, core.registers[i.d]);
    core.memory.storeWord(address + 4, core.registers[i.a]);
    core.registers[i.n] += i.writeback;
  }

  private static void loadTwo(Core core, Instruction i, int address) {
    int first = core.memory.loadWord(aligned(address));
    int second = core.memory.loadWord(address + 4);
    core.registers[i.n] += i.writeback;
    core.registers[i.d] = first;
    core.registers[i.a] = second;
  }

  private static int aligned(int address) {
    if ((address & 3) != 0) {
      throw FaultException.of(Fault.UNALIGNED);
    }
    return address;
  }

  private static int loadUnprivileged(Core core, Instruction i, int width) {
    return core.memory.load(core.registers[i.n] + i.immediate, width, false);
  }

  private static void finish(Core core, Instruction i, int value) {
    core.registers[i.n] += i.writeback;
    core.registers[i.d] = value;
  }
}
