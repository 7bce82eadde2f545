package demitasse.simulator.sam4l;

import demitasse.simulator.time.Timeline;

/** Counts the whole cycles of a clock since it was made, exactly, over changes of the frequency. */
public final class CycleCounter {
  /** Beyond this many seconds ahead, picoseconds do not fit a {@code long}. */
  private static final long HORIZON_SECONDS = 8_000_000;

  private final Timeline timeline;
  private final ClockSource clock;
  private long cyclesBefore;
  private long since;
  private long hertz;
  private Runnable listener = () -> {};

  public CycleCounter(Timeline timeline, ClockSource clock) {
    this.timeline = timeline;
    this.clock = clock;
    since = timeline.now();
    hertz = clock.hertz();
    clock.addListener(this::frequencyChanged);
  }

  /** Runs {@code changed} after each change of the frequency. */
  public void setListener(Runnable changed) {
    listener = changed;
  }

  /** The whole cycles that have passed. */
  public long cycles() {
    return hertz == 0
        ? cyclesBefore
        : cyclesBefore + Timeline.cycles(timeline.now() - since, hertz);
  }

  /** Whether cycles pass at all. */
  public boolean isRunning() {
    return hertz != 0;
  }

  /** When {@link #cycles} will be {@code count}, or {@link Timeline#NEVER}. */
  public long timeOf(long count) {
    long ahead = count - cyclesBefore;
    if (hertz == 0 || ahead / hertz > HORIZON_SECONDS) {
      return Timeline.NEVER;
    }
    long elapsed = Timeline.picoseconds(ahead, hertz);
    // picoseconds() rounds down, to just before the edge.
    return since + (Timeline.cycles(elapsed, hertz) < ahead ? elapsed + 1 : elapsed);
  }

  private void frequencyChanged() {
    cyclesBefore = cycles();
    since = timeline.now();
    hertz = clock.hertz();
    listener.run();
  }
}
