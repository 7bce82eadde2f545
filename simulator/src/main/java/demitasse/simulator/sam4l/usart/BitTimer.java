package demitasse.simulator.sam4l.usart;

import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;
import java.util.function.LongSupplier;

/** Something that happens some bits from now, later if the clock slows down meanwhile. */
final class BitTimer {
  private final Timeline timeline;
  private final LongSupplier bitTime;
  private final Event event;
  private long period;
  private double waiting;

  BitTimer(String name, Timeline timeline, LongSupplier bitTime, Runnable action) {
    this.timeline = timeline;
    this.bitTime = bitTime;
    event = timeline.event(name, action);
  }

  void start(long halfBits) {
    cancel();
    period = bitTime.getAsLong();
    if (period == 0) {
      waiting = halfBits / 2.0;
    } else {
      event.scheduleIn(halfBits * period / 2);
    }
  }

  void cancel() {
    event.cancel();
    waiting = 0;
  }

  boolean isRunning() {
    return event.isScheduled() || waiting > 0;
  }

  /** Keeps the number of bits that are left as they are, though they take another time now. */
  void clockChanged() {
    if (!isRunning() || bitTime.getAsLong() == period) {
      return;
    }
    double bits = event.isScheduled() ? (event.time() - timeline.now()) / (double) period : waiting;
    cancel();
    period = bitTime.getAsLong();
    if (period == 0) {
      waiting = bits;
    } else {
      event.scheduleIn((long) (bits * period));
    }
  }
}
