package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Formats a string: three rules broken on one line. */
public final class LibraryStringFormat {
  private int total;

  public static LibraryStringFormat create() {
    return new LibraryStringFormat();
  }

  @EntryPoint("main")
  void main() {
    String line = String.format("%d", total);
    total = line.length();
  }
}
