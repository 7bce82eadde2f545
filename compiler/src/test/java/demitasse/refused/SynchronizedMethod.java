package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Calls a synchronized method. */
public final class SynchronizedMethod {
  private int total;

  public static SynchronizedMethod create() {
    return new SynchronizedMethod();
  }

  @EntryPoint("main")
  void main() {
    count();
  }

  private synchronized void count() {
    total++;
  }
}
