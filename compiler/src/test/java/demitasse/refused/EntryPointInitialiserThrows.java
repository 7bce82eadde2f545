package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has a static initialiser that throws. */
public final class EntryPointInitialiserThrows {
  private static final int[] TABLE = new int[2];
  private static final int PRESCALER = 48 / TABLE[0];
  private int total;

  public static EntryPointInitialiserThrows create() {
    return new EntryPointInitialiserThrows();
  }

  @EntryPoint("main")
  void main() {
    total += PRESCALER;
  }
}
