package demitasse.refused;

import demitasse.machine.EntryPoint;

/** Calls a synchronized static method. */
public final class SynchronizedStaticMethod {
  private static int total;

  public static SynchronizedStaticMethod create() {
    return new SynchronizedStaticMethod();
  }

  @EntryPoint("main")
  void main() {
    count();
  }

  private static synchronized void count() {
    total++;
  }
}
