package demitasse.simulator.processor;

/**
 * An instruction that was decoded once: its operation and operands, named as in the manual.
 *
 * <p>The decoders fill in what the operation uses; the rest stays 0. Where an instruction reads the
 * PC, the decoder put the address into {@link #immediate}, so an instruction belongs to its place.
 */
final class Instruction {
  final Operation operation;

  /** Bytes: 2 or 4. */
  int size = 2;

  /** Cycles that it takes when it does not branch, see {@link CycleEstimate}. */
  int cycles = CycleEstimate.PLAIN;

  /** Rd, or Rt of loads and stores, or RdLo. */
  int d;

  /** Rn. */
  int n;

  /** Rm. */
  int m;

  /** Ra, RdHi, or Rt2. */
  int a;

  /** A constant, an offset, an address, or a list of registers. */
  int immediate;

  /** What the base register of a load or store grows by, if it does. */
  int writeback;

  /** How Rm is shifted, a constant of {@link Shifter}, or another choice within an operation. */
  int kind;

  /** By how many bits Rm is shifted or rotated. */
  int amount;

  /** The carry that a constant brings to a logical operation: 0, 1, or -1 for no change. */
  int carry = -1;

  /** Whether the flags follow the result. */
  boolean setFlags;

  /** Whether it executes within IT blocks whatever their condition: BKPT (A7.7.17). */
  boolean unconditional;

  /** Whether its halves are in different granules of {@link Memory}. */
  boolean crossesGranule;

  /** The same instruction as it acts within an IT block, where most narrow ones set no flags. */
  Instruction inItBlock = this;

  Instruction(Operation operation) {
    this.operation = operation;
  }

  Instruction d(int register) {
    d = register;
    return this;
  }

  Instruction n(int register) {
    n = register;
    return this;
  }

  Instruction m(int register) {
    m = register;
    return this;
  }

  Instruction a(int register) {
    a = register;
    return this;
  }

  Instruction immediate(int value) {
    immediate = value;
    return this;
  }

  Instruction writeback(int offset) {
    writeback = offset;
    return this;
  }

  Instruction kind(int value) {
    kind = value;
    return this;
  }

  Instruction amount(int bits) {
    amount = bits;
    return this;
  }

  Instruction carry(int value) {
    carry = value;
    return this;
  }

  Instruction cycles(int value) {
    cycles = value;
    return this;
  }

  Instruction setFlags(boolean follow) {
    setFlags = follow;
    return this;
  }

  Instruction wide() {
    size = 4;
    return this;
  }

  /** Makes this one that sets flags outside IT blocks only. */
  Instruction setFlagsOutsideItBlock() {
    setFlags = true;
    inItBlock = as(operation).setFlags(false);
    return this;
  }

  /** The same operands with another operation. */
  Instruction as(Operation other) {
    Instruction copy =
        new Instruction(other)
            .d(d)
            .n(n)
            .m(m)
            .a(a)
            .immediate(immediate)
            .writeback(writeback)
            .kind(kind)
            .amount(amount)
            .carry(carry)
            .cycles(cycles)
            .setFlags(setFlags);
    copy.size = size;
    return copy;
  }

  /**
   * This one, or one that afterwards clears bits 1:0 of the stack pointer, which have no flip-flops
   * (B1.4.1), if it may write there.
   */
  Instruction aligningStackPointer() {
    boolean writes = d == CoreState.SP || a == CoreState.SP;
    if (!writes && (n != CoreState.SP || (writeback & 3) == 0)) {
      return this;
    }
    Operation inner = operation;
    return as(
        (core, instruction) -> {
          inner.execute(core, instruction);
          core.registers[CoreState.SP] &= ~3;
        });
  }
}
