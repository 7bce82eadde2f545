package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Calls a method that takes a double, which is not looked into. */
public final class FloatingPointParameter {
  private double last;

  public static FloatingPointParameter create() {
    return new FloatingPointParameter();
  }

  @EntryPoint("main")
  void main() {
    keep(2.5);
  }

  private void keep(double value) {
    last = 2 * value;
  }
}
