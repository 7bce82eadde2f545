package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Prints to System.out. */
public final class LibrarySystemOut {

  public static LibrarySystemOut create() {
    return new LibrarySystemOut();
  }

  @EntryPoint("main")
  void main() {
    System.out.println("hello");
  }
}
