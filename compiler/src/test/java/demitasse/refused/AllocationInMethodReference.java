package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Allocates in a private method that a method reference made at build time calls. */
public final class AllocationInMethodReference {
  private final Runnable task = this::fill;
  private int total;

  public static AllocationInMethodReference create() {
    return new AllocationInMethodReference();
  }

  @EntryPoint("main")
  void main() {
    task.run();
  }

  private void fill() {
    short[] samples = new short[8];
    total += samples.length;
  }
}
