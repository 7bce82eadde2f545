package demitasse.capsule;

/**
 * Arithmetic of times that are left, in ticks of a counter that wraps.
 *
 * <p>Who waits for many times keeps for each what is left of it, and takes off what has passed
 * whenever it looks at the counter. Nothing then depends on where the counter wraps, and an alarm
 * is lost only if nobody looks for a whole turn of the counter.
 */
final class RunningDown {
  /** Who waits looks at the counter again after half a turn at the latest. */
  static final int LONGEST_SLEEP = Integer.MIN_VALUE;

  private RunningDown() {}

  /** What is left of {@code ticks} that count from {@code reference}: 0 if they are over. */
  static int left(int now, int reference, int ticks) {
    return after(now - reference, ticks);
  }

  /** What {@code elapsed} ticks leave of {@code left}. */
  static int after(int elapsed, int left) {
    return Integer.compareUnsigned(elapsed, left) < 0 ? left - elapsed : 0;
  }

  /** The shorter of two times. */
  static int shorter(int one, int other) {
    return Integer.compareUnsigned(one, other) < 0 ? one : other;
  }
}
