package demitasse.simulator.processor;

/** Additions and subtractions: ADD, ADC, SUB, SBC, RSB, CMP, CMN. */
final class Arithmetic {
  private Arithmetic() {}

  static void addImmediate(Core core, Instruction i) {
    int x = core.registers[i.n];
    core.registers[i.d] = i.setFlags ? core.addSettingFlags(x, i.immediate) : x + i.immediate;
  }

  static void subImmediate(Core core, Instruction i) {
    int x = core.registers[i.n];
    core.registers[i.d] = i.setFlags ? core.subtractSettingFlags(x, i.immediate) : x - i.immediate;
  }

  static void adcImmediate(Core core, Instruction i) {
    core.registers[i.d] = core.addWithCarry(core.registers[i.n], i.immediate, i.setFlags);
  }

  static void sbcImmediate(Core core, Instruction i) {
    core.registers[i.d] = core.addWithCarry(core.registers[i.n], ~i.immediate, i.setFlags);
  }

  static void rsbImmediate(Core core, Instruction i) {
    int y = core.registers[i.n];
    core.registers[i.d] = i.setFlags ? core.subtractSettingFlags(i.immediate, y) : i.immediate - y;
  }

  static void cmpImmediate(Core core, Instruction i) {
    core.subtractSettingFlags(core.registers[i.n], i.immediate);
  }

  static void cmnImmediate(Core core, Instruction i) {
    core.addSettingFlags(core.registers[i.n], i.immediate);
  }

  static void addRegister(Core core, Instruction i) {
    int x = core.registers[i.n];
    int y = Shifter.operand(core, i);
    core.registers[i.d] = i.setFlags ? core.addSettingFlags(x, y) : x + y;
  }

  static void subRegister(Core core, Instruction i) {
    int x = core.registers[i.n];
    int y = Shifter.operand(core, i);
    core.registers[i.d] = i.setFlags ? core.subtractSettingFlags(x, y) : x - y;
  }

  static void adcRegister(Core core, Instruction i) {
    core.registers[i.d] =
        core.addWithCarry(core.registers[i.n], Shifter.operand(core, i), i.setFlags);
  }

  static void sbcRegister(Core core, Instruction i) {
    core.registers[i.d] =
        core.addWithCarry(core.registers[i.n], ~Shifter.operand(core, i), i.setFlags);
  }

  static void rsbRegister(Core core, Instruction i) {
    int x = Shifter.operand(core, i);
    int y = core.registers[i.n];
    core.registers[i.d] = i.setFlags ? core.subtractSettingFlags(x, y) : x - y;
  }

  static void cmpRegister(Core core, Instruction i) {
    core.subtractSettingFlags(core.registers[i.n], Shifter.operand(core, i));
  }

  static void cmnRegister(Core core, Instruction i) {
    core.addSettingFlags(core.registers[i.n], Shifter.operand(core, i));
  }
}
