package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Throws an exception with a cause, which the board drops. */
public final class LibraryExceptionCause {
  private int total;

  public static LibraryExceptionCause create() {
    return new LibraryExceptionCause();
  }

  @EntryPoint("main")
  void main() {
    try {
      total = 1 / total;
    } catch (ArithmeticException thrown) {
      throw new IllegalStateException("no total", thrown);
    }
  }
}
