package demitasse.simulator.processor;

import static demitasse.simulator.processor.Decoder.bits;

/** Decodes branches and miscellaneous control of 32 bits (A5.3.4). */
final class WideBranchDecoder {
  private WideBranchDecoder() {}

  static Instruction decode(int first, int second, int address) {
    if ((second & 0x1000) != 0) {
      boolean link = (second & 0x4000) != 0;
      return new Instruction(link ? Branches::branchLink : Branches::branch)
          .immediate(address + 4 + longOffset(first, second));
    }
    if ((second & 0x4000) != 0) {
      // BLX of an address, which has no ARM state to go to, and UDF.
      return Decoder.undefined();
    }
    int condition = bits(first, 6, 4);
    if (condition < 14) {
      return new Instruction(Branches.conditional(condition))
          .immediate(address + 4 + conditionalOffset(first, second));
    }
    return control(first, second);
  }

  private static Instruction control(int first, int second) {
    int special = bits(second, 0, 8);
    switch (bits(first, 4, 7)) {
      case 0x38:
        int n = bits(first, 0, 4);
        return ordinary(n, SystemInstructions::msr)
            .n(n)
            .kind(bits(second, 10, 2))
            .immediate(special);
      case 0x3A:
        return (second & 0x700) == 0 ? NarrowDecoder.hint(special) : Decoder.undefined();
      case 0x3B:
        return barrier(bits(second, 4, 4));
      case 0x3E:
        int d = bits(second, 8, 4);
        return ordinary(d, SystemInstructions::mrs).d(d).immediate(special).aligningStackPointer();
      default:
        return Decoder.undefined();
    }
  }

  /** The operation, unless its register is the PC. */
  private static Instruction ordinary(int register, Operation operation) {
    return new Instruction(register == CoreState.PC ? SystemInstructions.UNDEFINED : operation);
  }

  private static Instruction barrier(int kind) {
    Operation operation =
        switch (kind) {
          case 2 -> ExclusiveMonitor::clear;
          case 4, 5 -> SystemInstructions::nothing;
          case 6 -> SystemInstructions::synchronize;
          default -> SystemInstructions.UNDEFINED;
        };
    return new Instruction(operation).cycles(CycleEstimate.BARRIER);
  }

  /** S:I1:I2:imm10:imm11:0, where I1 = NOT(J1 EOR S) (A7.7.12, encoding T4). */
  private static int longOffset(int first, int second) {
    int sign = -bits(first, 10, 1);
    int high = bits(second, 13, 1) ^ (~sign & 1);
    int low = bits(second, 11, 1) ^ (~sign & 1);
    return (sign << 24)
        | (high << 23)
        | (low << 22)
        | (bits(first, 0, 10) << 12)
        | (bits(second, 0, 11) << 1);
  }

  /** S:J2:J1:imm6:imm11:0 (A7.7.12, encoding T3). */
  private static int conditionalOffset(int first, int second) {
    return (-bits(first, 10, 1) << 20)
        | (bits(second, 11, 1) << 19)
        | (bits(second, 13, 1) << 18)
        | (bits(first, 0, 6) << 12)
        | (bits(second, 0, 11) << 1);
  }
}
