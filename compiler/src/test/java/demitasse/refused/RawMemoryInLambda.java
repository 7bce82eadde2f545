package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.Memory;
import java.util.function.IntSupplier;

/** Loads a register in a lambda made at build time. */
public final class RawMemoryInLambda {
  private final IntSupplier load;
  private int total;

  private RawMemoryInLambda(int address) {
    load = () -> Memory.load16(address);
  }

  public static RawMemoryInLambda create() {
    return new RawMemoryInLambda(0x4000_0000);
  }

  @EntryPoint("main")
  void main() {
    total += load.getAsInt();
  }
}
