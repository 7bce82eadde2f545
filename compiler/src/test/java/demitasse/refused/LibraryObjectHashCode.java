package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Takes the hash code of an object whose class does not define it. */
public final class LibraryObjectHashCode {
  private int total;

  public static LibraryObjectHashCode create() {
    return new LibraryObjectHashCode();
  }

  @EntryPoint("main")
  void main() {
    total += hashCode();
  }
}
