package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has an entry point that takes an object. */
public final class EntryPointObjectParameter {
  private int total;

  public static EntryPointObjectParameter create() {
    return new EntryPointObjectParameter();
  }

  @EntryPoint("main")
  void main(String name) {
    total += name.length();
  }
}
