package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Joins a string and a number. */
public final class StringConcatenation {
  private int total;

  public static StringConcatenation create() {
    return new StringConcatenation();
  }

  @EntryPoint("main")
  void main() {
    String line = "total " + total;
    total = line.length();
  }
}
