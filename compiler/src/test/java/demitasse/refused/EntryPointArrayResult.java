package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has an entry point that returns an array. */
public final class EntryPointArrayResult {
  private final int[] values = {1, 2};

  public static EntryPointArrayResult create() {
    return new EntryPointArrayResult();
  }

  @EntryPoint("main")
  int[] main() {
    return values;
  }
}
