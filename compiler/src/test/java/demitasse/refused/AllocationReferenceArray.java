package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Makes an array of references in an entry point. */
public final class AllocationReferenceArray {
  static final class Item {}

  private int total;

  public static AllocationReferenceArray create() {
    return new AllocationReferenceArray();
  }

  @EntryPoint("main")
  void main() {
    Item[] items = new Item[2];
    total += items.length;
  }
}
