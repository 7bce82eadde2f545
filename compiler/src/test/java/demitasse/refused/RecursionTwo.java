package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has two recursive methods that have nothing to do with each other. */
public final class RecursionTwo {
  private int total;

  public static RecursionTwo create() {
    return new RecursionTwo();
  }

  @EntryPoint("main")
  void main() {
    total = up(3);
    total = down(total);
  }

  private static int up(int n) {
    return n > 9 ? n : up(n + 1);
  }

  private static int down(int n) {
    return n < 0 ? n : down(n - 1);
  }
}
