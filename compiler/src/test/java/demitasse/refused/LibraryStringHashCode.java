package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Takes a string's hash code. */
public final class LibraryStringHashCode {
  private int total;

  public static LibraryStringHashCode create() {
    return new LibraryStringHashCode();
  }

  @EntryPoint("main")
  void main() {
    total += "red".hashCode();
  }
}
