package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Has entry points with each primitive type but the floating-point ones. */
public final class EntryPointPrimitives {
  private long sum;
  private boolean odd;

  public static EntryPointPrimitives create() {
    return new EntryPointPrimitives();
  }

  @EntryPoint("main")
  void main(int a, long b, short c, byte d, char e, boolean f) {
    sum += a + b + c + d + e;
    odd ^= f;
  }

  @EntryPoint("sum")
  long sum() {
    return sum;
  }

  @EntryPoint("odd")
  boolean odd() {
    return odd;
  }
}
