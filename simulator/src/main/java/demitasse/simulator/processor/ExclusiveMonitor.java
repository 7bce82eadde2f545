package demitasse.simulator.processor;

/**
 * The local monitor of LDREX and STREX (A3.4.1), with one reservation that covers all addresses.
 *
 * <p>The Cortex-M4 keeps no address with the reservation, so a STREX elsewhere succeeds as well.
 */
final class ExclusiveMonitor {
  private boolean reserved;

  /** The reservation ends: CLREX, and entries to and returns from exceptions (B1.5.6, B1.5.8). */
  void clearExclusive() {
    reserved = false;
  }

  /** LDREX, LDREXH, LDREXB: {@code kind} is the width. */
  static void load(Core core, Instruction i) {
    int address = aligned(core.registers[i.n] + i.immediate, i.kind);
    core.registers[i.d] = core.memory.load(address, i.kind, core.state.isPrivileged());
    core.exclusive.reserved = true;
  }

  /**
   * STREX, STREXH, STREXB: Rd becomes 0 if Ra was stored, else 1. Whether a bad address faults
   * where nothing is reserved is for the implementation to choose (B2.3.7); it does not, here.
   */
  static void store(Core core, Instruction i) {
    if (core.exclusive.reserved) {
      int address = aligned(core.registers[i.n] + i.immediate, i.kind);
      core.memory.store(address, core.registers[i.a], i.kind, core.state.isPrivileged());
      core.exclusive.reserved = false;
      core.registers[i.d] = 0;
    } else {
      core.registers[i.d] = 1;
    }
  }

  static void clear(Core core, Instruction i) {
    core.exclusive.clearExclusive();
  }

  private static int aligned(int address, int width) {
    if ((address & (width - 1)) != 0) {
      throw FaultException.of(Fault.UNALIGNED);
    }
    return address;
  }
}
