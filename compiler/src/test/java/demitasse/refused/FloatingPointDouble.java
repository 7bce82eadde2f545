package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Divides a number of type double. */
public final class FloatingPointDouble {
  private int total;

  public static FloatingPointDouble create() {
    return new FloatingPointDouble();
  }

  @EntryPoint("main")
  void main() {
    double ratio = total;
    ratio = ratio / 3;
    total = (int) ratio;
  }
}
