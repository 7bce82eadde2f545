package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Makes a string of a number, and uses it afterwards. */
public final class StringValueOf {
  private int total;

  public static StringValueOf create() {
    return new StringValueOf();
  }

  @EntryPoint("main")
  void main() {
    String text = String.valueOf(total);
    total += text.length();
  }
}
