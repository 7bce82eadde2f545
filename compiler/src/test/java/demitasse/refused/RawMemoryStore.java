package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.Memory;

/** Stores to a register in a package that is not trusted, in a helper. */
public final class RawMemoryStore {
  private int total;

  public static RawMemoryStore create() {
    return new RawMemoryStore();
  }

  @EntryPoint("main")
  void main() {
    write(total);
  }

  private static void write(int value) {
    Memory.store8(0x4000_0000, value);
  }
}
