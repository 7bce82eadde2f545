package demitasse.simulator.sam4l.chip;

import demitasse.simulator.time.Timeline;
import java.util.function.LongSupplier;

/**
 * Simulated time as the processor's cycles make it.
 *
 * <p>Each change of the frequency begins a new count, so no rounding adds up. While the clock
 * stands still time goes on only by {@link #skipTo}.
 */
final class ProcessorTime {
  private final LongSupplier cycles;
  private long hertz;
  private long baseTime;
  private long baseCycles;

  /** Counts the cycles that {@code cycles} tells, of a clock that stands still at first. */
  ProcessorTime(LongSupplier cycles) {
    this.cycles = cycles;
  }

  /** The time in picoseconds since power-on. */
  long now() {
    if (hertz == 0) {
      return baseTime;
    }
    return baseTime + Timeline.picoseconds(cycles.getAsLong() - baseCycles, hertz);
  }

  /** Goes on at another frequency; 0 stops the clock. */
  void setHertz(long newHertz) {
    baseTime = now();
    baseCycles = cycles.getAsLong();
    hertz = newHertz;
  }

  /** Whether the clock runs. */
  boolean isRunning() {
    return hertz != 0;
  }

  /** The first cycle at or after a time. */
  long cycleAt(long time) {
    if (time == Timeline.NEVER) {
      return Long.MAX_VALUE;
    }
    long past = Math.max(0, time - baseTime);
    long cycle = Timeline.cycles(past, hertz);
    while (Timeline.picoseconds(cycle, hertz) < past) {
      cycle++;
    }
    return baseCycles + cycle;
  }

  /** Lets time pass without cycles. */
  void skipTo(long time) {
    baseTime = Math.max(now(), time);
    baseCycles = cycles.getAsLong();
  }
}
