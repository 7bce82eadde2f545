package demitasse.accepted;

import demitasse.machine.EntryPoint;
import demitasse.refused.trusted.Port;

/** Reads a register through a class in a package trusted with the machine. */
public final class RawMemoryInTrusted {
  private int total;

  public static RawMemoryInTrusted create() {
    return new RawMemoryInTrusted();
  }

  @EntryPoint("main")
  void main() {
    total += Port.read();
    Port.write(total);
  }
}
