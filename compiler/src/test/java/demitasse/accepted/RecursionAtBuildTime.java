package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Recurses in create() only. */
public final class RecursionAtBuildTime {
  private final int factorial;
  private int total;

  private RecursionAtBuildTime(int factorial) {
    this.factorial = factorial;
  }

  public static RecursionAtBuildTime create() {
    return new RecursionAtBuildTime(factorial(5));
  }

  @EntryPoint("main")
  void main() {
    total += factorial;
  }

  private static int factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }
}
