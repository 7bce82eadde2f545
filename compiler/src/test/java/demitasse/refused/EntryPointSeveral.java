package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has two entry points that are wrong and one that allocates: all are reported. */
public final class EntryPointSeveral {
  private int total;

  public static EntryPointSeveral create() {
    return new EntryPointSeveral();
  }

  @EntryPoint("main")
  void main() {
    total += new int[2].length;
  }

  @EntryPoint("tick")
  void tick(Object source) {
    total += source == null ? 0 : 1;
  }

  @EntryPoint("read")
  double read() {
    return total;
  }
}
