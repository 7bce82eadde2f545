package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Makes an array of int in an entry point. */
public final class AllocationIntArray {
  private int total;

  public static AllocationIntArray create() {
    return new AllocationIntArray();
  }

  @EntryPoint("main")
  void main() {
    int[] buffer = new int[4];
    total += buffer.length;
  }
}
