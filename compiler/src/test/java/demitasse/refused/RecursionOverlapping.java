package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has a method that calls itself and is also part of a longer cycle. */
public final class RecursionOverlapping {
  private int total;

  public static RecursionOverlapping create() {
    return new RecursionOverlapping();
  }

  @EntryPoint("main")
  void main() {
    total = outer(4);
  }

  private static int outer(int n) {
    return n > 10 ? outer(n - 5) : inner(n);
  }

  private static int inner(int n) {
    return n == 0 ? 0 : outer(n - 1);
  }
}
