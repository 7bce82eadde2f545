package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Asks for an object's class with instanceof and a cast. */
public final class ReflectionInstanceOf {
  private final Object[] values = {"red", new int[] {1, 2}};
  private int total;

  public static ReflectionInstanceOf create() {
    return new ReflectionInstanceOf();
  }

  @EntryPoint("main")
  void main() {
    for (Object value : values) {
      if (value instanceof String name) {
        total += name.length();
      } else {
        total += ((int[]) value).length;
      }
    }
  }
}
