package demitasse.accepted;

import demitasse.machine.EntryPoint;
import demitasse.machine.Thrown;

/** Uses the intrinsics that are open to any package. */
public final class RawMemoryOpenIntrinsic {
  private int line;
  private int divisor;

  public static RawMemoryOpenIntrinsic create() {
    return new RawMemoryOpenIntrinsic();
  }

  @EntryPoint("main")
  void main() {
    try {
      line = 1 / divisor;
    } catch (ArithmeticException thrown) {
      line = Thrown.line(thrown);
    }
  }
}
