package demitasse.kernel;

import org.checkerframework.checker.signedness.qual.Unsigned;

/** Takes turns: each ready process runs for a slice, in the order of the slots. */
public final class RoundRobinScheduler implements Scheduler {
  /** As long as Tock's. */
  public static final @Unsigned int DEFAULT_SLICE_MICROSECONDS = 10_000;

  private final @Unsigned int sliceMicroseconds;

  /** Turns of a length in microseconds. */
  public RoundRobinScheduler(@Unsigned int sliceMicroseconds) {
    this.sliceMicroseconds = sliceMicroseconds;
  }

  @Override
  public int next(@Unsigned int readySlots, int lastSlot, boolean expired) {
    if (lastSlot >= 0 && !expired && (readySlots >>> lastSlot & 1) != 0) {
      return lastSlot;
    }
    return after(readySlots, lastSlot);
  }

  /** The first ready slot behind {@code lastSlot}, beginning again at 0 behind the last. */
  static int after(@Unsigned int readySlots, int lastSlot) {
    // -2 << slot has all bits above the slot's; for -1 it has all.
    int behind = readySlots & (lastSlot < 0 ? -1 : -2 << lastSlot);
    return Integer.numberOfTrailingZeros(behind != 0 ? behind : readySlots);
  }

  @Override
  public @Unsigned int sliceMicroseconds(int slot) {
    return sliceMicroseconds;
  }
}
