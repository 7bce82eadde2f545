package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Finds an enum constant by its name. */
public final class LibraryEnumValueOf {
  enum Color {
    RED,
    GREEN
  }

  private int total;

  public static LibraryEnumValueOf create() {
    return new LibraryEnumValueOf();
  }

  @EntryPoint("main")
  void main() {
    total += Color.valueOf("RED").ordinal();
  }
}
