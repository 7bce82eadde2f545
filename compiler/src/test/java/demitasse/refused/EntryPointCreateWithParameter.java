package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has a create() that takes a parameter. */
public final class EntryPointCreateWithParameter {
  private int total;

  private EntryPointCreateWithParameter(int total) {
    this.total = total;
  }

  public static EntryPointCreateWithParameter create(int total) {
    return new EntryPointCreateWithParameter(total);
  }

  @EntryPoint("main")
  void main() {
    total++;
  }
}
