package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Makes a reference to a method of an object at run time. */
public final class AllocationMethodReference {
  private int total;

  public static AllocationMethodReference create() {
    return new AllocationMethodReference();
  }

  @EntryPoint("main")
  void main() {
    Runnable task = this::count;
    task.run();
  }

  private void count() {
    total++;
  }
}
