package demitasse.accepted;

import demitasse.machine.EntryPoint;

/** Has a synchronized method that no entry point reaches. */
public final class SynchronizedUnreached {
  private int total;

  public static SynchronizedUnreached create() {
    return new SynchronizedUnreached();
  }

  @EntryPoint("main")
  void main() {
    total++;
  }

  public synchronized int total() {
    return total;
  }
}
