package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.Memory;
import java.util.function.IntUnaryOperator;

/** Loads a register through a method reference made at build time. */
public final class RawMemoryMethodReference {
  private final IntUnaryOperator load = Memory::load32;
  private int total;

  public static RawMemoryMethodReference create() {
    return new RawMemoryMethodReference();
  }

  @EntryPoint("main")
  void main() {
    total += load.applyAsInt(0x4000_0000);
  }
}
