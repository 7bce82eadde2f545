package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Asks an object for its class. */
public final class ReflectionGetClass {
  private boolean known;

  public static ReflectionGetClass create() {
    return new ReflectionGetClass();
  }

  @EntryPoint("main")
  void main() {
    Object kind = getClass();
    known = kind != null;
  }
}
