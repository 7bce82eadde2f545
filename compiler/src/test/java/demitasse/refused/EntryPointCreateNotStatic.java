package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has a create() that needs an object. */
public final class EntryPointCreateNotStatic {
  private int total;

  public EntryPointCreateNotStatic create() {
    return this;
  }

  @EntryPoint("main")
  void main() {
    total++;
  }
}
