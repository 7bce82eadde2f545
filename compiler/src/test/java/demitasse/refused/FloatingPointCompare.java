package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Compares a number of type float. */
public final class FloatingPointCompare {
  private final float limit = Float.parseFloat("2.5");
  private int total;

  public static FloatingPointCompare create() {
    return new FloatingPointCompare();
  }

  @EntryPoint("main")
  void main() {
    if (limit > 2) {
      total++;
    }
  }
}
