package demitasse.simulator.time;

/** Something that happens at a point of simulated time; made once, scheduled again and again. */
public final class Event implements Comparable<Event> {
  private final Timeline timeline;
  private final String name;
  private final Runnable action;
  private final long number;
  private long time = Timeline.NEVER;

  Event(Timeline timeline, String name, Runnable action, long number) {
    this.timeline = timeline;
    this.name = name;
    this.action = action;
    this.number = number;
  }

  /** Schedules the event at an absolute time in picoseconds, and no longer at the one before. */
  public void scheduleAt(long picoseconds) {
    cancel();
    time = picoseconds;
    if (picoseconds != Timeline.NEVER) {
      timeline.add(this);
    }
  }

  /** Schedules the event {@code picoseconds} from now, and no longer at the time before. */
  public void scheduleIn(long picoseconds) {
    scheduleAt(timeline.now() + picoseconds);
  }

  /** Lets the event not happen. */
  public void cancel() {
    if (isScheduled()) {
      timeline.remove(this);
      time = Timeline.NEVER;
    }
  }

  public boolean isScheduled() {
    return time != Timeline.NEVER;
  }

  /** When it happens, or {@link Timeline#NEVER}. */
  public long time() {
    return time;
  }

  void fire() {
    time = Timeline.NEVER;
    action.run();
  }

  /** Earlier events come first; of those at one time, the one that was made first. */
  @Override
  @SuppressWarnings("ComparableType")
  public int compareTo(Event other) {
    int byTime = Long.compare(time, other.time);
    return byTime != 0 ? byTime : Long.compare(number, other.number);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number);
  }

  @Override
  public String toString() {
    return name + (isScheduled() ? " at " + time + " ps" : ", not scheduled");
  }
}
