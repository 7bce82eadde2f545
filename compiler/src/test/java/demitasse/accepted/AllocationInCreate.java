package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Allocates in create(), in its constructor and in a static initialiser only. */
public final class AllocationInCreate {
  private static final int[] PRIMES = {2, 3, 5};
  private final byte[] buffer = new byte[16];
  private final String label = "board " + PRIMES.length;
  private int total;

  public static AllocationInCreate create() {
    return new AllocationInCreate();
  }

  @EntryPoint("main")
  void main() {
    total += buffer.length + PRIMES[1] + label.length();
  }
}
