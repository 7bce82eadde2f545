package demitasse.simulator.sam4l.adcife;

import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;

/** The ADCIFE's internal timer: times out each ITMC + 1 cycles of CLK_ADC. */
final class InternalTimer {
  private final AdcClock clock;
  private final Runnable timedOut;
  private final Event timeout;
  private int period = 1;
  private boolean running;
  private long nextAt;

  InternalTimer(Timeline timeline, AdcClock clock, Runnable timedOut) {
    this.clock = clock;
    this.timedOut = timedOut;
    timeout = timeline.event("ADCIFE timer", this::settle);
  }

  void setPeriod(int itmc) {
    period = itmc + 1;
  }

  boolean isRunning() {
    return running;
  }

  void start() {
    running = true;
    nextAt = clock.cycles() + period;
  }

  void stop() {
    running = false;
    timeout.cancel();
  }

  /** Says whether anything depends on each time-out, or they are only to be found by settling. */
  void plan(boolean wanted) {
    if (running && wanted) {
      timeout.scheduleAt(clock.timeOf(nextAt));
    } else {
      timeout.cancel();
    }
  }

  /** Tells of a time-out that has passed. */
  void settle() {
    if (running && clock.cycles() >= nextAt) {
      nextAt += ((clock.cycles() - nextAt) / period + 1) * period;
      timedOut.run();
    }
  }
}
