package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has no create(). */
public final class EntryPointNoCreate {
  private int total;

  @EntryPoint("main")
  void main() {
    total++;
  }
}
