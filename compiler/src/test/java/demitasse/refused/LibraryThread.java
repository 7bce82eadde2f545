package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Starts a thread. */
public final class LibraryThread {
  private int total;

  public static LibraryThread create() {
    return new LibraryThread();
  }

  @EntryPoint("main")
  void main() {
    Thread thread = new Thread();
    thread.start();
    total++;
  }
}
