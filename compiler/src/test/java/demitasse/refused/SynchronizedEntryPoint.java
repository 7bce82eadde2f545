package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Has a synchronized method as its entry point. */
public final class SynchronizedEntryPoint {
  private int total;

  public static SynchronizedEntryPoint create() {
    return new SynchronizedEntryPoint();
  }

  @EntryPoint("main")
  synchronized void main() {
    total++;
  }
}
