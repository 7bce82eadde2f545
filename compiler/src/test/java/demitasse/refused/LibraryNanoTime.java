package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Reads the JDK's clock. */
public final class LibraryNanoTime {
  private long start;

  public static LibraryNanoTime create() {
    return new LibraryNanoTime();
  }

  @EntryPoint("main")
  void main() {
    start = System.nanoTime();
  }
}
