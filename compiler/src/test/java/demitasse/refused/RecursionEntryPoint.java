package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Calls its own entry point. */
public final class RecursionEntryPoint {
  private int depth;

  public static RecursionEntryPoint create() {
    return new RecursionEntryPoint();
  }

  @EntryPoint("main")
  void main() {
    step();
  }

  private void step() {
    depth++;
    if (depth < 3) {
      main();
    }
  }
}
