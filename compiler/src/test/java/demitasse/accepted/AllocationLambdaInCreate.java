package demitasse.accepted;

import demitasse.machine.EntryPoint;
import java.util.function.IntUnaryOperator;

/** Calls lambdas and method references that were made in create(). */
public final class AllocationLambdaInCreate {
  private final IntUnaryOperator add;
  private final Runnable task = this::count;
  private int total;

  private AllocationLambdaInCreate(int step) {
    add = value -> value + step;
  }

  public static AllocationLambdaInCreate create() {
    return new AllocationLambdaInCreate(3);
  }

  @EntryPoint("main")
  void main() {
    total = add.applyAsInt(total);
    task.run();
  }

  private void count() {
    total++;
  }
}
