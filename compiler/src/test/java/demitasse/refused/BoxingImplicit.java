package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Assigns an int to an Object. */
public final class BoxingImplicit {
  private Object last;
  private int total;

  public static BoxingImplicit create() {
    return new BoxingImplicit();
  }

  @EntryPoint("main")
  void main() {
    last = total;
    total++;
  }
}
