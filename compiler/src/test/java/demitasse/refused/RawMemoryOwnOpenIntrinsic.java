package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.Intrinsic;

/** Declares an intrinsic of its own that says it is open to all. */
public final class RawMemoryOwnOpenIntrinsic {
  public static RawMemoryOwnOpenIntrinsic create() {
    return new RawMemoryOwnOpenIntrinsic();
  }

  @EntryPoint("main")
  void main() {
    poke(0x4000_0000, 1);
  }

  @Intrinsic(value = "demitasse_store32", open = true)
  private static native void poke(int address, int value);
}
