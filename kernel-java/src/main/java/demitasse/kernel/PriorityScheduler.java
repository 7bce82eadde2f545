package demitasse.kernel;

import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Runs the ready process in the lowest slot: the one whose app comes first in flash.
 *
 * <p>A process that becomes ready takes over from one in a higher slot when an interrupt has
 * brought the kernel in, or when that one waits. A process that never waits keeps those behind it
 * from running at all.
 */
public final class PriorityScheduler implements Scheduler {
  /** Makes the scheduler; to be called while the board is built. */
  public PriorityScheduler() {}

  @Override
  public int next(@Unsigned int readySlots, int lastSlot, boolean expired) {
    return Integer.numberOfTrailingZeros(readySlots);
  }

  @Override
  public @Unsigned int sliceMicroseconds(int slot) {
    return UNLIMITED;
  }
}
