package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Reaches an allocation from two entry points, by a shorter path from the second. */
public final class AllocationTwoEntryPoints {
  private int total;

  public static AllocationTwoEntryPoints create() {
    return new AllocationTwoEntryPoints();
  }

  @EntryPoint("main")
  void main() {
    middle();
  }

  @EntryPoint("tick")
  void tick() {
    buffer();
  }

  private void middle() {
    buffer();
  }

  private void buffer() {
    long[] buffer = new long[2];
    total += buffer.length;
  }
}
