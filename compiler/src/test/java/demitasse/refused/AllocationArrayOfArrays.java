package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Makes a two-dimensional array whose rows come later. */
public final class AllocationArrayOfArrays {
  private int total;

  public static AllocationArrayOfArrays create() {
    return new AllocationArrayOfArrays();
  }

  @EntryPoint("main")
  void main() {
    byte[][] rows = new byte[2][];
    total += rows.length;
  }
}
