package demitasse.simulator.processor;

/**
 * Additions and subtractions of two halves or four bytes at once (A4.4.6).
 *
 * <p>One operation for each way to treat the results; which lanes are added, subtracted or crossed
 * is in the instruction's {@code kind}, bits 22:20 of its encoding.
 */
final class ParallelArithmetic {
  static final int ADD8 = 0;
  static final int ADD16 = 1;
  static final int ASX = 2;
  static final int SUB8 = 4;
  static final int SUB16 = 5;
  static final int SAX = 6;

  private ParallelArithmetic() {}

  /** SADD16 and others: GE where the result is not negative. */
  static void signed(Core core, Instruction i) {
    int lane = laneBits(i);
    int greater = 0;
    int result = 0;
    for (int bit = 0; bit < 32; bit += lane) {
      int value = signedLane(core, i, bit, lane);
      result |= (value & mask(lane)) << bit;
      greater |= value >= 0 ? greaterBits(bit, lane) : 0;
    }
    core.registers[i.d] = result;
    core.state.greaterOrEqual = greater;
  }

  /** UADD16 and others: GE where an addition carries or a subtraction does not borrow. */
  static void unsigned(Core core, Instruction i) {
    int lane = laneBits(i);
    int greater = 0;
    int result = 0;
    for (int bit = 0; bit < 32; bit += lane) {
      int value = unsignedLane(core, i, bit, lane);
      result |= (value & mask(lane)) << bit;
      boolean set = subtracts(i, bit) ? value >= 0 : value > mask(lane);
      greater |= set ? greaterBits(bit, lane) : 0;
    }
    core.registers[i.d] = result;
    core.state.greaterOrEqual = greater;
  }

  /** QADD16 and others: signed, saturating; Q stays. */
  static void signedSaturating(Core core, Instruction i) {
    int lane = laneBits(i);
    int result = 0;
    int maximum = mask(lane) >> 1;
    for (int bit = 0; bit < 32; bit += lane) {
      int value = Math.max(-maximum - 1, Math.min(maximum, signedLane(core, i, bit, lane)));
      result |= (value & mask(lane)) << bit;
    }
    core.registers[i.d] = result;
  }

  /** UQADD16 and others: unsigned, saturating. */
  static void unsignedSaturating(Core core, Instruction i) {
    int lane = laneBits(i);
    int result = 0;
    for (int bit = 0; bit < 32; bit += lane) {
      int value = Math.max(0, Math.min(mask(lane), unsignedLane(core, i, bit, lane)));
      result |= value << bit;
    }
    core.registers[i.d] = result;
  }

  /** SHADD16 and others: signed, halved. */
  static void signedHalving(Core core, Instruction i) {
    int lane = laneBits(i);
    int result = 0;
    for (int bit = 0; bit < 32; bit += lane) {
      result |= ((signedLane(core, i, bit, lane) >> 1) & mask(lane)) << bit;
    }
    core.registers[i.d] = result;
  }

  /** UHADD16 and others: unsigned, halved. */
  static void unsignedHalving(Core core, Instruction i) {
    int lane = laneBits(i);
    int result = 0;
    for (int bit = 0; bit < 32; bit += lane) {
      result |= ((unsignedLane(core, i, bit, lane) >> 1) & mask(lane)) << bit;
    }
    core.registers[i.d] = result;
  }

  private static int signedLane(Core core, Instruction i, int bit, int lane) {
    int unused = 32 - lane;
    int x = (core.registers[i.n] >>> bit) << unused >> unused;
    int y = (core.registers[i.m] >>> partner(i, bit)) << unused >> unused;
    return subtracts(i, bit) ? x - y : x + y;
  }

  private static int unsignedLane(Core core, Instruction i, int bit, int lane) {
    int x = (core.registers[i.n] >>> bit) & mask(lane);
    int y = (core.registers[i.m] >>> partner(i, bit)) & mask(lane);
    return subtracts(i, bit) ? x - y : x + y;
  }

  /** Which lane of Rm meets the one at {@code bit} of Rn: the other half for ASX and SAX. */
  private static int partner(Instruction i, int bit) {
    return i.kind == ASX || i.kind == SAX ? 16 - bit : bit;
  }

  /** ASX adds in the high half and subtracts in the low one, SAX the other way round. */
  private static boolean subtracts(Instruction i, int bit) {
    switch (i.kind) {
      case SUB8, SUB16:
        return true;
      case ASX:
        return bit == 0;
      case SAX:
        return bit != 0;
      default:
        return false;
    }
  }

  private static int laneBits(Instruction i) {
    return i.kind == ADD8 || i.kind == SUB8 ? 8 : 16;
  }

  private static int mask(int lane) {
    return (1 << lane) - 1;
  }

  private static int greaterBits(int bit, int lane) {
    return (lane == 8 ? 1 : 3) << (bit / 8);
  }
}
