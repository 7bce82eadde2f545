package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Uses a class literal. */
public final class ReflectionClassLiteral {
  private boolean known;

  public static ReflectionClassLiteral create() {
    return new ReflectionClassLiteral();
  }

  @EntryPoint("main")
  void main() {
    Object kind = ReflectionClassLiteral.class;
    known = kind != null;
  }
}
