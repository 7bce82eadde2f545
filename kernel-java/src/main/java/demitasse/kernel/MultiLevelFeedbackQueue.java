package demitasse.kernel;

import demitasse.memory.Ranges;
import java.util.Arrays;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Prefers processes that wait often to those that compute: three levels of round robin.
 *
 * <p>A process starts on level 0. One that uses up its slice sinks a level, where slices are longer
 * and turns rarer. So that none starves, all return to level 0 whenever slices of {@link
 * #BOOST_MICROSECONDS} in sum have been given.
 */
public final class MultiLevelFeedbackQueue implements Scheduler {
  /** How much time is given before all processes return to level 0. */
  public static final int BOOST_MICROSECONDS = 5_000_000;

  private static final int LEVELS = 3;

  private final @Unsigned int[] sliceMicroseconds = {10_000, 20_000, 50_000};

  /** The slots on each level, bit n for slot n; each slot is on exactly one. */
  private final @Unsigned int[] slotsOnLevel = {-1, 0, 0};

  private @Unsigned int givenMicroseconds;

  /** Makes the scheduler; to be called while the board is built. */
  public MultiLevelFeedbackQueue() {}

  @Override
  public int next(@Unsigned int readySlots, int lastSlot, boolean expired) {
    if (expired && lastSlot >= 0) {
      sink(lastSlot);
    }
    int level = 0;
    while ((slotsOnLevel[level] & readySlots) == 0) {
      level++;
    }
    int candidates = slotsOnLevel[level] & readySlots;
    if (lastSlot >= 0 && !expired && (candidates >>> lastSlot & 1) != 0) {
      return lastSlot;
    }
    return RoundRobinScheduler.after(candidates, lastSlot);
  }

  @Override
  public @Unsigned int sliceMicroseconds(int slot) {
    int slice = sliceMicroseconds[levelOf(slot)];
    givenMicroseconds += slice;
    if (!Ranges.isLess(givenMicroseconds, BOOST_MICROSECONDS)) {
      givenMicroseconds = 0;
      Arrays.fill(slotsOnLevel, 0);
      slotsOnLevel[0] = -1;
    }
    return slice;
  }

  private int levelOf(int slot) {
    int level = 0;
    while ((slotsOnLevel[level] >>> slot & 1) == 0) {
      level++;
    }
    return level;
  }

  private void sink(int slot) {
    int level = levelOf(slot);
    if (level < LEVELS - 1) {
      slotsOnLevel[level] &= ~(1 << slot);
      slotsOnLevel[level + 1] |= 1 << slot;
    }
  }
}
