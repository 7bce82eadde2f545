package demitasse.kernel;

import org.checkerframework.checker.signedness.qual.Unsigned;

/** Takes turns without slices: a process runs until it waits for something. */
public final class CooperativeScheduler implements Scheduler {
  /** Makes the scheduler; to be called while the board is built. */
  public CooperativeScheduler() {}

  @Override
  public int next(@Unsigned int readySlots, int lastSlot, boolean expired) {
    if (lastSlot >= 0 && (readySlots >>> lastSlot & 1) != 0) {
      return lastSlot;
    }
    return RoundRobinScheduler.after(readySlots, lastSlot);
  }

  @Override
  public @Unsigned int sliceMicroseconds(int slot) {
    return UNLIMITED;
  }
}
