package demitasse.kernel;

/** The fault policies that a board can choose from. */
public final class FaultPolicies {
  private FaultPolicies() {}

  /** The whole system stops with a report: for development. */
  public static FaultPolicy panic() {
    return restarts -> FaultPolicy.Action.PANIC;
  }

  /** The process stays faulted. */
  public static FaultPolicy stop() {
    return restarts -> FaultPolicy.Action.STOP;
  }

  /** The process starts anew, as often as it takes. */
  public static FaultPolicy restart() {
    return restarts -> FaultPolicy.Action.RESTART;
  }

  /**
   * The process starts anew, each time after twice the delay, and is given up after a number of
   * restarts.
   *
   * @param restartLimit how many restarts it gets
   * @param firstDelayMilliseconds how long the first waits, 0 for no delay at all
   * @param lastDelayMilliseconds the longest delay
   */
  public static FaultPolicy restartWithBackOff(
      int restartLimit, int firstDelayMilliseconds, int lastDelayMilliseconds) {
    return new BackOff(restartLimit, firstDelayMilliseconds, lastDelayMilliseconds);
  }

  private static final class BackOff implements FaultPolicy {
    private static final int MAXIMUM_DOUBLINGS = 15;

    private final int restartLimit;
    private final int firstDelayMilliseconds;
    private final int lastDelayMilliseconds;

    BackOff(int restartLimit, int firstDelayMilliseconds, int lastDelayMilliseconds) {
      this.restartLimit = restartLimit;
      this.firstDelayMilliseconds = firstDelayMilliseconds;
      this.lastDelayMilliseconds = lastDelayMilliseconds;
    }

    @Override
    public Action onFault(int restarts) {
      return restarts < restartLimit ? Action.RESTART : Action.STOP;
    }

    @Override
    public int delayMilliseconds(int restarts) {
      int delay = firstDelayMilliseconds << Math.min(restarts, MAXIMUM_DOUBLINGS);
      return Math.min(delay, lastDelayMilliseconds);
    }
  }
}
