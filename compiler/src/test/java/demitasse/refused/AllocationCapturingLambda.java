package demitasse.refused;

import demitasse.machine.EntryPoint;
import java.util.function.IntUnaryOperator;

/** Makes a lambda that captures a variable at run time. */
public final class AllocationCapturingLambda {
  private int total;

  public static AllocationCapturingLambda create() {
    return new AllocationCapturingLambda();
  }

  @EntryPoint("main")
  void main() {
    int step = total + 1;
    IntUnaryOperator next = value -> value + step;
    total = next.applyAsInt(total);
  }
}
