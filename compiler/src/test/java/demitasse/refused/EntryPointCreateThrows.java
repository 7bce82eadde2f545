package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has a create() that throws, in a helper. */
public final class EntryPointCreateThrows {
  private int total;

  public static EntryPointCreateThrows create() {
    return wire(-1);
  }

  private static EntryPointCreateThrows wire(int pins) {
    if (pins < 0) {
      throw new IllegalStateException("no pins");
    }
    return new EntryPointCreateThrows();
  }

  @EntryPoint("main")
  void main() {
    total++;
  }
}
