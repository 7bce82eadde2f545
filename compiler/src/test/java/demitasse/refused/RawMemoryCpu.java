package demitasse.refused;

import demitasse.machine.Cpu;
import demitasse.machine.EntryPoint;

/** Masks interrupts in a package that is not trusted. */
public final class RawMemoryCpu {
  private int total;

  public static RawMemoryCpu create() {
    return new RawMemoryCpu();
  }

  @EntryPoint("main")
  void main() {
    Cpu.disableInterrupts();
    total++;
  }
}
