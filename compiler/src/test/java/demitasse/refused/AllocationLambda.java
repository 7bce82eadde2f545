package demitasse.refused;

import demitasse.machine.EntryPoint;
import java.util.function.IntUnaryOperator;

/** Makes a lambda that captures nothing at run time. */
public final class AllocationLambda {
  private int total;

  public static AllocationLambda create() {
    return new AllocationLambda();
  }

  @EntryPoint("main")
  void main() {
    IntUnaryOperator next = value -> value + 1;
    total = next.applyAsInt(total);
  }
}
