package demitasse.accepted;

import demitasse.machine.EntryPoint;
import demitasse.machine.Memory;

/** Has a method that stores to a register, which no entry point reaches. */
public final class RawMemoryUnreached {
  private int total;

  public static RawMemoryUnreached create() {
    return new RawMemoryUnreached();
  }

  @EntryPoint("main")
  void main() {
    total++;
  }

  public void reset() {
    Memory.store32(0x4000_0000, total);
  }
}
