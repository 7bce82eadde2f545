package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Makes an object in an entry point. */
public final class AllocationObject {
  static final class Item {
    final int size = 4;
  }

  private int total;

  public static AllocationObject create() {
    return new AllocationObject();
  }

  @EntryPoint("main")
  void main() {
    Item item = new Item();
    total += item.size;
  }
}
