package demitasse.machine;

/**
 * Loads and stores at absolute addresses: registers, and the memory of processes.
 *
 * <p>Each call is exactly one access of its width, volatile, in program order. Addresses must be
 * aligned to the width. Callers must be in a package trusted with the machine.
 */
public final class Memory {
  private Memory() {}

  /** Loads the byte at {@code address}: 0 to 255. */
  @Intrinsic("demitasse_load8")
  public static int load8(int address) {
    return Machine.attached().load(address, 1) & 0xFF;
  }

  /** Loads the halfword at {@code address}: 0 to 65,535. */
  @Intrinsic("demitasse_load16")
  public static int load16(int address) {
    return Machine.attached().load(address, 2) & 0xFFFF;
  }

  /** Loads the word at {@code address}. */
  @Intrinsic("demitasse_load32")
  public static int load32(int address) {
    return Machine.attached().load(address, 4);
  }

  /** Stores the low 8 bits of {@code value} at {@code address}. */
  @Intrinsic("demitasse_store8")
  public static void store8(int address, int value) {
    Machine.attached().store(address, value, 1);
  }

  /** Stores the low 16 bits of {@code value} at {@code address}. */
  @Intrinsic("demitasse_store16")
  public static void store16(int address, int value) {
    Machine.attached().store(address, value, 2);
  }

  /** Stores {@code value} at {@code address}. */
  @Intrinsic("demitasse_store32")
  public static void store32(int address, int value) {
    Machine.attached().store(address, value, 4);
  }
}
