package demitasse.kernel;

import org.checkerframework.checker.signedness.qual.Unsigned;

/** Which process runs next, and for how long. */
public interface Scheduler {
  /** A slice without an end. */
  @Unsigned int UNLIMITED = 0;

  /**
   * Chooses a process; called from the loop whenever the last one has stopped running.
   *
   * @param readySlots the slots that can run, bit n for slot n; never 0
   * @param lastSlot the slot that ran last, or -1 at the first call
   * @param expired whether the last one's slice came to its end
   * @return one of {@code readySlots}: {@code lastSlot} goes on with the rest of its slice, unless
   *     it has expired
   */
  int next(@Unsigned int readySlots, int lastSlot, boolean expired);

  /** The slice of a process that was just chosen, in microseconds, or {@link #UNLIMITED}. */
  @Unsigned
  int sliceMicroseconds(int slot);
}
