package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Multiplies numbers of type float. */
public final class FloatingPointArithmetic {
  private final float left = Float.parseFloat("1.5");
  private float right = 2.5f;

  public static FloatingPointArithmetic create() {
    return new FloatingPointArithmetic();
  }

  @EntryPoint("main")
  void main() {
    right = left * right;
  }
}
