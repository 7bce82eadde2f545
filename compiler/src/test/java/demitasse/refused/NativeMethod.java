package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Calls a native method. */
public final class NativeMethod {
  private int total;

  public static NativeMethod create() {
    return new NativeMethod();
  }

  @EntryPoint("main")
  void main() {
    total = read();
  }

  private static native int read();
}
