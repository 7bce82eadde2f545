package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Calls an enum's values(), which clones an array at each call. */
public final class AllocationEnumValues {
  enum Color {
    RED,
    GREEN
  }

  private int total;

  public static AllocationEnumValues create() {
    return new AllocationEnumValues();
  }

  @EntryPoint("main")
  void main() {
    total += Color.values().length;
  }
}
