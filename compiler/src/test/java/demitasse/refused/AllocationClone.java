package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Clones an array that was made at build time. */
public final class AllocationClone {
  private final int[] values = {3, 1, 2};
  private int total;

  public static AllocationClone create() {
    return new AllocationClone();
  }

  @EntryPoint("main")
  void main() {
    int[] copy = values.clone();
    total += copy[0];
  }
}
