package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Locks an object. */
public final class SynchronizedBlock {
  private int total;

  public static SynchronizedBlock create() {
    return new SynchronizedBlock();
  }

  @EntryPoint("main")
  void main() {
    synchronized (this) {
      total++;
    }
  }
}
