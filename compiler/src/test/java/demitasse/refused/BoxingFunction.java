package demitasse.refused;

import demitasse.machine.EntryPoint;
import java.util.function.UnaryOperator;

/** Calls a function from Integer to Integer that was made at build time. */
public final class BoxingFunction {
  private final UnaryOperator<Integer> next = value -> value + 1;
  private Integer last;

  public static BoxingFunction create() {
    return new BoxingFunction();
  }

  @EntryPoint("main")
  void main() {
    last = next.apply(4);
  }
}
