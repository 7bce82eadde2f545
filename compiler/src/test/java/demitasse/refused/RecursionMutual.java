package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has two methods that call each other. */
public final class RecursionMutual {
  private boolean even;

  public static RecursionMutual create() {
    return new RecursionMutual();
  }

  @EntryPoint("main")
  void main() {
    even = isEven(5);
  }

  private static boolean isEven(int n) {
    return n == 0 || isOdd(n - 1);
  }

  private static boolean isOdd(int n) {
    return n != 0 && isEven(n - 1);
  }
}
