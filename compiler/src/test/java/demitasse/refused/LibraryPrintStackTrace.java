package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Prints an exception's stack trace. */
public final class LibraryPrintStackTrace {
  private int total;

  public static LibraryPrintStackTrace create() {
    return new LibraryPrintStackTrace();
  }

  @EntryPoint("main")
  void main() {
    try {
      total = 1 / total;
    } catch (ArithmeticException thrown) {
      thrown.printStackTrace();
    }
  }
}
