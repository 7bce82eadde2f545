package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Makes an array with an initialiser. */
public final class AllocationArrayLiteral {
  private int total;

  public static AllocationArrayLiteral create() {
    return new AllocationArrayLiteral();
  }

  @EntryPoint("main")
  void main() {
    int[] primes = {2, 3, 5};
    total += primes[1];
  }
}
