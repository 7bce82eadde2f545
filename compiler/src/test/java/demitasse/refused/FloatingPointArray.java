package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Reads an element of an array of double. */
public final class FloatingPointArray {
  private final double[] table = {0.5, 1.5};
  private int total;

  public static FloatingPointArray create() {
    return new FloatingPointArray();
  }

  @EntryPoint("main")
  void main() {
    total = (int) table[1];
  }
}
