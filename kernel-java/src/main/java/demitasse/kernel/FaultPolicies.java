package demitasse.kernel;

import demitasse.memory.Ranges;
import org.checkerframework.checker.signedness.qual.Unsigned;

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
      int restartLimit, @Unsigned int firstDelayMilliseconds, @Unsigned int lastDelayMilliseconds) {
    return new BackOff(restartLimit, firstDelayMilliseconds, lastDelayMilliseconds);
  }

  private static final class BackOff implements FaultPolicy {
    private static final int MAXIMUM_DOUBLINGS = 15;

    private final int restartLimit;
    private final @Unsigned int firstDelayMilliseconds;
    private final @Unsigned int lastDelayMilliseconds;

    BackOff(
        int restartLimit,
        @Unsigned int firstDelayMilliseconds,
        @Unsigned int lastDelayMilliseconds) {
      this.restartLimit = restartLimit;
      this.firstDelayMilliseconds = firstDelayMilliseconds;
      this.lastDelayMilliseconds = lastDelayMilliseconds;
    }

    @Override
    public Action onFault(int restarts) {
      return restarts < restartLimit ? Action.RESTART : Action.STOP;
    }

    @Override
    public @Unsigned int delayMilliseconds(int restarts) {
      int doublings = Math.min(restarts, MAXIMUM_DOUBLINGS);
      // The last delay is halved, as the first one, doubled, may be 2^32 or more.
      return Ranges.isLess(lastDelayMilliseconds >>> doublings, firstDelayMilliseconds)
          ? lastDelayMilliseconds
          : firstDelayMilliseconds << doublings;
    }
  }
}
