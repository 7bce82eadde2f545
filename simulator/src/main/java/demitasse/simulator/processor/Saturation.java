package demitasse.simulator.processor;

/** SSAT, USAT, their forms for halves, and QADD, QSUB, QDADD, QDSUB: what sets Q. */
final class Saturation {
  private Saturation() {}

  /** SSAT: {@code immediate} is the largest result. */
  static void ssat(Core core, Instruction i) {
    core.registers[i.d] = limit(core, Shifter.operand(core, i), ~i.immediate, i.immediate);
  }

  static void usat(Core core, Instruction i) {
    core.registers[i.d] = limit(core, Shifter.operand(core, i), 0, i.immediate);
  }

  static void ssat16(Core core, Instruction i) {
    halves(core, i, ~i.immediate);
  }

  static void usat16(Core core, Instruction i) {
    halves(core, i, 0);
  }

  static void qadd(Core core, Instruction i) {
    core.registers[i.d] = limit(core, (long) core.registers[i.m] + core.registers[i.n]);
  }

  static void qsub(Core core, Instruction i) {
    core.registers[i.d] = limit(core, (long) core.registers[i.m] - core.registers[i.n]);
  }

  static void qdadd(Core core, Instruction i) {
    long doubled = limit(core, 2L * core.registers[i.n]);
    core.registers[i.d] = limit(core, core.registers[i.m] + doubled);
  }

  static void qdsub(Core core, Instruction i) {
    long doubled = limit(core, 2L * core.registers[i.n]);
    core.registers[i.d] = limit(core, core.registers[i.m] - doubled);
  }

  private static void halves(Core core, Instruction i, int minimum) {
    int value = core.registers[i.m];
    int low = limit(core, (short) value, minimum, i.immediate);
    int high = limit(core, value >> 16, minimum, i.immediate);
    core.registers[i.d] = (high << 16) | (low & 0xFFFF);
  }

  private static int limit(Core core, long value) {
    return limit(core, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static int limit(Core core, long value, int minimum, int maximum) {
    if (value < minimum || value > maximum) {
      core.state.saturated = true;
      return value < minimum ? minimum : maximum;
    }
    return (int) value;
  }
}
