package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has an entry point without a body. */
public final class EntryPointNative {
  private int total;

  public static EntryPointNative create() {
    return new EntryPointNative();
  }

  @EntryPoint("main")
  native void main();

  public int total() {
    return total;
  }
}
