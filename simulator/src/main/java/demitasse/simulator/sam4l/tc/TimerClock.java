package demitasse.simulator.sam4l.tc;

import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.CycleCounter;
import demitasse.simulator.time.Timeline;

/** One of TIMER_CLOCK1 to TIMER_CLOCK5: a clock, divided by a power of two. */
final class TimerClock implements Ticks {
  private final CycleCounter cycles;
  private final int shift;

  /**
   * @param changed runs after each change of the frequency
   */
  TimerClock(Timeline timeline, ClockSource undivided, int shift, Runnable changed) {
    cycles = new CycleCounter(timeline, undivided);
    cycles.setListener(changed);
    this.shift = shift;
  }

  @Override
  public long count(boolean inverted) {
    return (cycles.cycles() + phase(inverted)) >> shift;
  }

  @Override
  public long timeOf(long count, boolean inverted) {
    return cycles.timeOf((count << shift) - phase(inverted));
  }

  @Override
  public boolean isRunning() {
    return cycles.isRunning();
  }

  /** The divided clock falls half a period before it rises. */
  private long phase(boolean inverted) {
    return inverted ? (1L << shift) >> 1 : 0;
  }
}
