package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has two entry points of the same name. */
public final class EntryPointDuplicateName {
  private int total;

  public static EntryPointDuplicateName create() {
    return new EntryPointDuplicateName();
  }

  @EntryPoint("main")
  void main() {
    total++;
  }

  @EntryPoint("main")
  void tick() {
    total--;
  }
}
