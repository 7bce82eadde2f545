package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Reaches an allocation along three paths, of which the shortest is the last. */
public final class AllocationShortestPath {
  private int total;

  public static AllocationShortestPath create() {
    return new AllocationShortestPath();
  }

  @EntryPoint("main")
  void main() {
    first();
    second();
    buffer(1);
  }

  private void first() {
    second();
  }

  private void second() {
    buffer(2);
  }

  private void buffer(int size) {
    byte[] buffer = new byte[size];
    total += buffer.length;
  }
}
