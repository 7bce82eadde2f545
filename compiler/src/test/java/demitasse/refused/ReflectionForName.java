package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Finds a class by its name. */
public final class ReflectionForName {
  private boolean known;

  public static ReflectionForName create() {
    return new ReflectionForName();
  }

  @EntryPoint("main")
  void main() throws ClassNotFoundException {
    Object kind = Class.forName("java.lang.String");
    known = kind != null;
  }
}
