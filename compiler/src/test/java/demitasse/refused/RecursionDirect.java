package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Calls itself. */
public final class RecursionDirect {
  private int total;

  public static RecursionDirect create() {
    return new RecursionDirect();
  }

  @EntryPoint("main")
  void main() {
    total = factorial(5);
  }

  private static int factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }
}
