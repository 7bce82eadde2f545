package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Calls a method that returns a float. */
public final class FloatingPointResult {
  private int total;

  public static FloatingPointResult create() {
    return new FloatingPointResult();
  }

  @EntryPoint("main")
  void main() {
    total = (int) ratio(total);
  }

  private static float ratio(int value) {
    return value;
  }
}
