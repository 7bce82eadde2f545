package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Makes a two-dimensional array, both dimensions given. */
public final class AllocationTwoDimensions {
  private int total;

  public static AllocationTwoDimensions create() {
    return new AllocationTwoDimensions();
  }

  @EntryPoint("main")
  void main() {
    int[][] grid = new int[2][3];
    total += grid.length;
  }
}
