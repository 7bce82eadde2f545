package demitasse.simulator.oracle;

import java.util.List;

/**
 * A mistake in the processor that the oracle must find.
 *
 * @param suite the kind of cases that show it
 * @param type the class that has it, of package {@code demitasse.simulator.processor}
 * @param original what the source says
 * @param wrong what it says with the mistake
 */
record Mutant(Suite suite, String type, String original, String wrong) {
  private static final List<Mutant> ALL =
      List.of(
          // Saturation does not set Q.
          instruction("Saturation", "core.state.saturated = true;", ""),
          instruction("Shifter", "rotateRight(value, amount)", "rotateRight(value, amount & 15)"),
          instruction("Arithmetic", ": i.immediate - y;", ": y - i.immediate;"),
          instruction("Multiplication", "unsignedProduct(core, i) + low + high", "low + high"),
          // GE of a signed result that is 0.
          instruction("ParallelArithmetic", "value >= 0 ? greaterBits", "value > 0 ? greaterBits"),
          instruction("LoadStore", "(byte) core.memory.loadByte", "core.memory.loadByte"),
          // A bit of ITSTATE gets lost on the stack.
          instruction("ExceptionFrame", "(value >>> 8) & 0xFC", "(value >>> 8) & 0xF8"),
          // The lowest region wins.
          access(
              "int number = attributes.length - 1; number >= 0; number--",
              "int number = 0; number < attributes.length; number++"),
          // Half of the sub-regions.
          access("(address >>> (bits - 3)) & 7", "(address >>> (bits - 3)) & 3"),
          access("(attributes & RASR_XN) != 0", "false"),
          access("control & CTRL_PRIVDEFENA) == 0", "control & CTRL_HFNMIENA) == 0"),
          // One bit too many is of the group.
          exception("groupMask = -(2 << value);", "groupMask = -(1 << value);"),
          exception(": groupPriority(state.basepri);", ": state.basepri;"),
          // The higher number wins among equals.
          exception(
              "priorities[exception] < bestPriority", "priorities[exception] <= bestPriority"),
          exception("state.primask ? Math.min(0, maskedPriority())", "false ? 0"));

  /** All mistakes. */
  static List<Mutant> all() {
    return ALL;
  }

  private static Mutant instruction(String type, String original, String wrong) {
    return new Mutant(Suite.INSTRUCTIONS, type, original, wrong);
  }

  private static Mutant access(String original, String wrong) {
    return new Mutant(Suite.MPU, "MemoryProtectionUnit", original, wrong);
  }

  private static Mutant exception(String original, String wrong) {
    return new Mutant(Suite.EXCEPTIONS, "ExceptionTable", original, wrong);
  }

  @Override
  public String toString() {
    return "%s: \"%s\" for \"%s\"".formatted(type, wrong, original);
  }
}
