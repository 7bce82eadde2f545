package demitasse.simulator.processor;

/** MUL, MLA, MLS, the long forms, those of halves, and division. */
final class Multiplication {
  private Multiplication() {}

  static void mul(Core core, Instruction i) {
    int result = core.registers[i.n] * core.registers[i.m];
    core.registers[i.d] = result;
    if (i.setFlags) {
      core.setNegativeZero(result);
    }
  }

  static void mla(Core core, Instruction i) {
    core.registers[i.d] = core.registers[i.a] + core.registers[i.n] * core.registers[i.m];
  }

  static void mls(Core core, Instruction i) {
    core.registers[i.d] = core.registers[i.a] - core.registers[i.n] * core.registers[i.m];
  }

  static void smull(Core core, Instruction i) {
    writeLong(core, i, (long) core.registers[i.n] * core.registers[i.m]);
  }

  static void smlal(Core core, Instruction i) {
    writeLong(core, i, readLong(core, i) + (long) core.registers[i.n] * core.registers[i.m]);
  }

  static void umull(Core core, Instruction i) {
    writeLong(core, i, unsignedProduct(core, i));
  }

  static void umlal(Core core, Instruction i) {
    writeLong(core, i, readLong(core, i) + unsignedProduct(core, i));
  }

  /** UMAAL: Rn * Rm + RdLo + RdHi (A7.7.203). */
  static void umaal(Core core, Instruction i) {
    long low = Integer.toUnsignedLong(core.registers[i.d]);
    long high = Integer.toUnsignedLong(core.registers[i.a]);
    writeLong(core, i, unsignedProduct(core, i) + low + high);
  }

  /** SMULxy: bit 1 of {@code kind} chooses the half of Rn, bit 0 that of Rm. */
  static void smulxy(Core core, Instruction i) {
    core.registers[i.d] = halfOfN(core, i) * halfOfM(core, i);
  }

  static void smlaxy(Core core, Instruction i) {
    core.registers[i.d] = accumulate(core, i, halfOfN(core, i) * halfOfM(core, i));
  }

  static void smlalxy(Core core, Instruction i) {
    writeLong(core, i, readLong(core, i) + (long) halfOfN(core, i) * halfOfM(core, i));
  }

  static void smulw(Core core, Instruction i) {
    core.registers[i.d] = (int) (((long) core.registers[i.n] * halfOfM(core, i)) >> 16);
  }

  static void smlaw(Core core, Instruction i) {
    int product = (int) (((long) core.registers[i.n] * halfOfM(core, i)) >> 16);
    core.registers[i.d] = accumulate(core, i, product);
  }

  /** SMUAD and SMUSD: bit 0 of {@code kind} swaps the halves of Rm, bit 1 subtracts. */
  static void smuad(Core core, Instruction i) {
    long result = dualProduct(core, i);
    core.registers[i.d] = (int) result;
    if (result != (int) result) {
      core.state.saturated = true;
    }
  }

  /** SMLAD and SMLSD. */
  static void smlad(Core core, Instruction i) {
    long result = dualProduct(core, i) + core.registers[i.a];
    core.registers[i.d] = (int) result;
    if (result != (int) result) {
      core.state.saturated = true;
    }
  }

  /** SMLALD and SMLSLD. */
  static void smlald(Core core, Instruction i) {
    writeLong(core, i, readLong(core, i) + dualProduct(core, i));
  }

  /** SMMUL; {@code amount} is what rounds it, 0 or 0x80000000. */
  static void smmul(Core core, Instruction i) {
    long product = (long) core.registers[i.n] * core.registers[i.m];
    core.registers[i.d] = rounded(product, i);
  }

  static void smmla(Core core, Instruction i) {
    long product = (long) core.registers[i.n] * core.registers[i.m];
    core.registers[i.d] = rounded(((long) core.registers[i.a] << 32) + product, i);
  }

  static void smmls(Core core, Instruction i) {
    long product = (long) core.registers[i.n] * core.registers[i.m];
    core.registers[i.d] = rounded(((long) core.registers[i.a] << 32) - product, i);
  }

  /** USAD8 (A7.7.211). */
  static void usad8(Core core, Instruction i) {
    core.registers[i.d] = sumOfDifferences(core.registers[i.n], core.registers[i.m]);
  }

  static void usada8(Core core, Instruction i) {
    int sum = sumOfDifferences(core.registers[i.n], core.registers[i.m]);
    core.registers[i.d] = core.registers[i.a] + sum;
  }

  static void sdiv(Core core, Instruction i) {
    int dividend = core.registers[i.n];
    int divisor = core.registers[i.m];
    checkDivisor(core, divisor);
    core.state.cycles += CycleEstimate.division(Math.abs(dividend), Math.abs(divisor));
    // Java's most negative number by -1 is itself too, as on the processor (A7.7.127).
    core.registers[i.d] = divisor == 0 ? 0 : dividend / divisor;
  }

  static void udiv(Core core, Instruction i) {
    int dividend = core.registers[i.n];
    int divisor = core.registers[i.m];
    checkDivisor(core, divisor);
    core.state.cycles += CycleEstimate.division(dividend, divisor);
    core.registers[i.d] = divisor == 0 ? 0 : Integer.divideUnsigned(dividend, divisor);
  }

  private static void checkDivisor(Core core, int divisor) {
    if (divisor == 0 && core.memory.trapsDivisionByZero()) {
      throw FaultException.of(Fault.DIVBYZERO);
    }
  }

  private static int halfOfN(Core core, Instruction i) {
    int n = core.registers[i.n];
    return (i.kind & 2) == 0 ? (short) n : n >> 16;
  }

  private static int halfOfM(Core core, Instruction i) {
    int m = core.registers[i.m];
    return (i.kind & 1) == 0 ? (short) m : m >> 16;
  }

  private static long dualProduct(Core core, Instruction i) {
    int n = core.registers[i.n];
    int m = Integer.rotateRight(core.registers[i.m], (i.kind & 1) * 16);
    long low = (long) (short) n * (short) m;
    long high = (long) (n >> 16) * (m >> 16);
    return (i.kind & 2) == 0 ? low + high : low - high;
  }

  private static int accumulate(Core core, Instruction i, int product) {
    int addend = core.registers[i.a];
    int result = product + addend;
    if (((product ^ result) & (addend ^ result)) < 0) {
      core.state.saturated = true;
    }
    return result;
  }

  private static int rounded(long value, Instruction i) {
    return (int) ((value + Integer.toUnsignedLong(i.amount)) >> 32);
  }

  private static int sumOfDifferences(int x, int y) {
    int sum = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      sum += Math.abs(((x >>> shift) & 0xFF) - ((y >>> shift) & 0xFF));
    }
    return sum;
  }

  private static long unsignedProduct(Core core, Instruction i) {
    return Integer.toUnsignedLong(core.registers[i.n])
        * Integer.toUnsignedLong(core.registers[i.m]);
  }

  private static long readLong(Core core, Instruction i) {
    return ((long) core.registers[i.a] << 32) | Integer.toUnsignedLong(core.registers[i.d]);
  }

  private static void writeLong(Core core, Instruction i, long value) {
    core.registers[i.d] = (int) value;
    core.registers[i.a] = (int) (value >>> 32);
  }
}
