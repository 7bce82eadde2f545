package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Calls a method of variable arity, which makes an array. */
public final class AllocationVarargs {
  private int total;

  public static AllocationVarargs create() {
    return new AllocationVarargs();
  }

  @EntryPoint("main")
  void main() {
    total += sum(1, 2, 3);
  }

  private static int sum(int... values) {
    int sum = 0;
    for (int value : values) {
      sum += value;
    }
    return sum;
  }
}
