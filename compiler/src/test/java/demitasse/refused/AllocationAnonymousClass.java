package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Makes an object of an anonymous class at run time. */
public final class AllocationAnonymousClass {
  private int total;

  public static AllocationAnonymousClass create() {
    return new AllocationAnonymousClass();
  }

  @EntryPoint("main")
  void main() {
    Runnable task =
        new Runnable() {
          @Override
          public void run() {
            total++;
          }
        };
    task.run();
  }
}
