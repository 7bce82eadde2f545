package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Parses a number with the JDK's parser. */
public final class LibraryParseInt {
  private int total;

  public static LibraryParseInt create() {
    return new LibraryParseInt();
  }

  @EntryPoint("main")
  void main() {
    total += Integer.parseInt("12");
  }
}
