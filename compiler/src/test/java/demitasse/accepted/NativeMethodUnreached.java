package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Has a native method that no entry point reaches. */
public final class NativeMethodUnreached {
  private int total;

  public static NativeMethodUnreached create() {
    return new NativeMethodUnreached();
  }

  @EntryPoint("main")
  void main() {
    total++;
  }

  public native int read();
}
