package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has an entry point whose name is not a name in C. */
public final class EntryPointBadName {
  private int total;

  public static EntryPointBadName create() {
    return new EntryPointBadName();
  }

  @EntryPoint("2nd-main")
  void main() {
    total++;
  }
}
