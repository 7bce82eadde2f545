package demitasse.simulator.sam4l;

import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;
import java.util.function.LongSupplier;

/**
 * Something that happens some periods of a clock from now, later if the clock slows down meanwhile.
 *
 * <p>A period is a cycle, or the time of a bit; while it is 0 the clock stands still.
 */
public final class PeriodTimer {
  private final Timeline timeline;
  private final LongSupplier period;
  private final Event event;
  private long periodThen;
  private double waiting;

  /**
   * @param period in picoseconds, or 0 while the clock stands still
   */
  public PeriodTimer(String name, Timeline timeline, LongSupplier period, Runnable action) {
    this.timeline = timeline;
    this.period = period;
    event = timeline.event(name, action);
  }

  /** Starts anew; half periods because of the 1.5 stop bits of a UART. */
  public void start(long halfPeriods) {
    cancel();
    periodThen = period.getAsLong();
    if (periodThen == 0) {
      waiting = halfPeriods / 2.0;
    } else {
      event.scheduleIn(halfPeriods * periodThen / 2);
    }
  }

  public void cancel() {
    event.cancel();
    waiting = 0;
  }

  public boolean isRunning() {
    return event.isScheduled() || waiting > 0;
  }

  /** To be called when the clock has changed: the periods that are left take another time now. */
  public void clockChanged() {
    if (!isRunning() || period.getAsLong() == periodThen) {
      return;
    }
    double periods =
        event.isScheduled() ? (event.time() - timeline.now()) / (double) periodThen : waiting;
    cancel();
    periodThen = period.getAsLong();
    if (periodThen == 0) {
      waiting = periods;
    } else {
      event.scheduleIn((long) (periods * periodThen));
    }
  }
}
