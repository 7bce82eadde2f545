package demitasse.refused;

import demitasse.machine.EntryPoint;
import demitasse.machine.Intrinsic;

/** Declares and calls an intrinsic of its own in a package that is not trusted. */
public final class RawMemoryOwnIntrinsic {
  private int total;

  public static RawMemoryOwnIntrinsic create() {
    return new RawMemoryOwnIntrinsic();
  }

  @EntryPoint("main")
  void main() {
    total += poke(4);
  }

  @Intrinsic("demitasse_poke")
  private static int poke(int value) {
    return value;
  }
}
