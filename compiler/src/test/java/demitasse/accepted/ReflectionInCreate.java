package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Uses reflection in create() only. */
public final class ReflectionInCreate {
  private final String name = getClass().getSimpleName();
  private int total;

  public static ReflectionInCreate create() {
    return new ReflectionInCreate();
  }

  @EntryPoint("main")
  void main() {
    total += name.length();
  }
}
