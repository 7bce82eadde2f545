package demitasse.capsule;

import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Arithmetic of times that are left, in ticks of a counter that wraps.
 *
 * <p>Who waits for many times keeps for each what is left of it, and takes off what has passed
 * whenever it looks at the counter. Nothing then depends on where the counter wraps, and an alarm
 * is lost only if nobody looks for a whole turn of the counter.
 */
final class RunningDown {
  /** Who waits looks at the counter again after half a turn at the latest. */
  static final @Unsigned int LONGEST_SLEEP = Integer.MIN_VALUE;

  private RunningDown() {}

  /** What is left of {@code ticks} that count from {@code reference}: 0 if they are over. */
  static @Unsigned int left(@Unsigned int now, @Unsigned int reference, @Unsigned int ticks) {
    return after(now - reference, ticks);
  }

  /** What {@code elapsed} ticks leave of {@code left}. */
  static @Unsigned int after(@Unsigned int elapsed, @Unsigned int left) {
    return Integer.compareUnsigned(elapsed, left) < 0 ? left - elapsed : 0;
  }

  /** The shorter of two times. */
  static @Unsigned int shorter(@Unsigned int one, @Unsigned int other) {
    return Integer.compareUnsigned(one, other) < 0 ? one : other;
  }
}
