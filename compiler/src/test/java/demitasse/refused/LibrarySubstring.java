package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Takes a part of a string. */
public final class LibrarySubstring {
  private int total;

  public static LibrarySubstring create() {
    return new LibrarySubstring();
  }

  @EntryPoint("main")
  void main() {
    total += "orange".substring(2).length();
  }
}
