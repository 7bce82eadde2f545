package demitasse.kernel;

/** One driver as the kernel sees it: a name for people, and how often it has failed. */
public final class Capsule {
  private final String name;
  private final int failureLimit;
  private int failures;

  /**
   * A capsule that is switched off after a number of failures.
   *
   * @param name for people, in messages
   * @param failureLimit the failure that switches it off, 1 or more
   */
  public Capsule(String name, int failureLimit) {
    this.name = name;
    this.failureLimit = failureLimit;
  }

  public String name() {
    return name;
  }

  /** How often code of the capsule has thrown an exception since it was last restarted. */
  public int failures() {
    return failures;
  }

  /** Whether the capsule has failed too often to be called again. */
  public boolean isFaulted() {
    return failures >= failureLimit;
  }

  /** Lets a capsule that was switched off be called again; interrupt lines of its own stay off. */
  public void restart() {
    failures = 0;
  }

  void countFailure() {
    if (failures < failureLimit) {
      failures++;
    }
  }
}
