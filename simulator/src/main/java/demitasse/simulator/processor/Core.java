package demitasse.simulator.processor;

import static demitasse.simulator.processor.CoreState.PC;

/** What instructions work on: registers, flags, memory, and the unit for exceptions. */
final class Core {
  final CoreState state;
  final int[] registers;
  final DataPath memory;
  final ExceptionUnit exceptions;
  final ExclusiveMonitor exclusive;

  /** The address of the instruction to execute next. */
  int next;

  /** What {@link CoreState#itState} becomes after the instruction, within an IT block. */
  int itNext;

  /** Words that a load of several registers has so far. */
  final int[] loaded = new int[16];

  /** What a taken branch costs. */
  int refill = CycleEstimate.PIPELINE_REFILL;

  /** What the load of a literal costs beyond another load. */
  int literalDelay;

  Core(CoreState state, DataPath memory, ExceptionUnit exceptions, ExclusiveMonitor exclusive) {
    this.state = state;
    this.registers = state.registers;
    this.memory = memory;
    this.exceptions = exceptions;
    this.exclusive = exclusive;
  }

  void branch(int target) {
    next = target;
    state.cycles += refill;
  }

  /** BXWritePC and LoadWritePC (A2.3.1): a branch, or a return from an exception. */
  void branchExchange(int target) {
    if (state.exceptionNumber != 0 && (target >>> 28) == 0xF) {
      systemAction(next);
      exceptions.exceptionReturn(target);
      afterSystemAction();
    } else {
      branchLinkExchange(target);
    }
  }

  /** BLXWritePC (A2.3.1): bit 0 becomes EPSR.T. */
  void branchLinkExchange(int target) {
    branch(target & ~1);
    if ((target & 1) == 0) {
      state.thumb = false;
      // The fault is one of the next instruction, so the loop must look up first.
      state.attention = true;
    }
  }

  /** Leaves the PC and ITSTATE as of {@code address} for a unit that may enter an exception. */
  void systemAction(int address) {
    registers[PC] = address;
    state.itState = itNext;
  }

  /** Goes on where that unit left off. */
  void afterSystemAction() {
    next = registers[PC];
    itNext = state.itState;
    refresh();
  }

  /** To be called after anything that may change privilege, the MPU, or EPSR.T. */
  void refresh() {
    memory.refresh();
    if (!state.thumb) {
      state.attention = true;
    }
  }

  void setNegativeZero(int result) {
    state.negative = result < 0;
    state.zero = result == 0;
  }

  /** x + y with all flags. */
  int addSettingFlags(int x, int y) {
    int result = x + y;
    setNegativeZero(result);
    state.carry = Integer.compareUnsigned(result, x) < 0;
    state.overflow = ((x ^ result) & (y ^ result)) < 0;
    return result;
  }

  /** x - y with all flags; carry means no borrow. */
  int subtractSettingFlags(int x, int y) {
    int result = x - y;
    setNegativeZero(result);
    state.carry = Integer.compareUnsigned(x, y) >= 0;
    state.overflow = ((x ^ y) & (x ^ result)) < 0;
    return result;
  }

  /** AddWithCarry (A2.2.1) of the carry flag, with all flags if asked for. */
  int addWithCarry(int x, int y, boolean setFlags) {
    int carryIn = state.carry ? 1 : 0;
    int result = x + y + carryIn;
    if (setFlags) {
      setNegativeZero(result);
      state.carry = Integer.toUnsignedLong(x) + Integer.toUnsignedLong(y) + carryIn > 0xFFFF_FFFFL;
      state.overflow = ((x ^ result) & (y ^ result)) < 0;
    }
    return result;
  }

  /** ConditionPassed (A7.3.1) for cond 0 to 14. */
  boolean passes(int condition) {
    boolean holds =
        switch (condition >> 1) {
          case 0 -> state.zero;
          case 1 -> state.carry;
          case 2 -> state.negative;
          case 3 -> state.overflow;
          case 4 -> state.carry && !state.zero;
          case 5 -> state.negative == state.overflow;
          case 6 -> state.negative == state.overflow && !state.zero;
          default -> true;
        };
    return holds == ((condition & 1) == 0) || condition >= 14;
  }
}
