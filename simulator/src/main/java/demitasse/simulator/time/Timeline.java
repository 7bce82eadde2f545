package demitasse.simulator.time;

import java.util.PriorityQueue;
import java.util.function.LongSupplier;

/**
 * Simulated time in picoseconds since power-on, and the events that are due.
 *
 * <p>The owner of the processor's clock says what time it is and runs events as they become due;
 * peripherals only ask for the time and schedule events. A {@code long} lasts for 106 days.
 */
public final class Timeline {
  /** Picoseconds of a second. */
  public static final long SECOND = 1_000_000_000_000L;

  /** Picoseconds of a millisecond. */
  public static final long MILLISECOND = SECOND / 1_000;

  /** Picoseconds of a microsecond. */
  public static final long MICROSECOND = SECOND / 1_000_000;

  /** The time at which nothing ever happens. */
  public static final long NEVER = Long.MAX_VALUE;

  private final PriorityQueue<Event> due = new PriorityQueue<>();
  private LongSupplier clock = () -> 0;
  private Runnable earlier = () -> {};
  private long created;

  /** Sets who says what time it is: a number that never decreases. */
  public void setClock(LongSupplier picoseconds) {
    clock = picoseconds;
  }

  /** Sets what to do when the time of the next event has changed: the processor must look up. */
  public void setListener(Runnable nextEventChanged) {
    earlier = nextEventChanged;
  }

  /** The time, in picoseconds since power-on. */
  public long now() {
    return clock.getAsLong();
  }

  /** Makes an event that is not scheduled yet; the name is for people. */
  public Event event(String name, Runnable action) {
    return new Event(this, name, action, created++);
  }

  /** When the next event is due, or {@link #NEVER}. */
  public long next() {
    Event event = due.peek();
    return event == null ? NEVER : event.time();
  }

  /** Runs the events that are due now or earlier, in the order of their times. */
  public void runDue() {
    while (!due.isEmpty() && due.peek().time() <= now()) {
      due.remove().fire();
    }
  }

  void add(Event event) {
    due.add(event);
    earlier.run();
  }

  void remove(Event event) {
    due.remove(event);
  }

  /** How long {@code cycles} of a clock take, in picoseconds, rounded down; 0 cycles take none. */
  public static long picoseconds(long cycles, long hertz) {
    // Twice a million instead of SECOND at once, which overflows from 9.2 MHz on.
    long million = cycles % hertz * 1_000_000;
    return cycles / hertz * SECOND
        + million / hertz * 1_000_000
        + million % hertz * 1_000_000 / hertz;
  }

  /** How many whole cycles of a clock fit in {@code picoseconds}. */
  public static long cycles(long picoseconds, long hertz) {
    long seconds = picoseconds / SECOND;
    long rest = picoseconds % SECOND;
    // rest * hertz overflows from 9.2 MHz on, so the microseconds are counted first.
    long microseconds = rest / MICROSECOND;
    long remainder = microseconds * hertz % 1_000_000 * MICROSECOND + rest % MICROSECOND * hertz;
    return seconds * hertz + microseconds * hertz / 1_000_000 + remainder / SECOND;
  }
}
