package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has a create() that returns null. */
public final class EntryPointCreateReturnsNull {
  private int total;

  public static EntryPointCreateReturnsNull create() {
    return null;
  }

  @EntryPoint("main")
  void main() {
    total++;
  }
}
