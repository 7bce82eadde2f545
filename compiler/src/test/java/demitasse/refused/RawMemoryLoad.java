package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.Memory;

/** Loads a register in a package that is not trusted. */
public final class RawMemoryLoad {
  private int total;

  public static RawMemoryLoad create() {
    return new RawMemoryLoad();
  }

  @EntryPoint("main")
  void main() {
    total += Memory.load32(0x4000_0000);
  }
}
