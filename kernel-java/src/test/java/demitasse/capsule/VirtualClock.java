package demitasse.capsule;

import demitasse.hil.Alarm;

/** A hardware alarm on a clock that the test moves, as late as the test wants. */
final class VirtualClock implements Alarm {
  /** As for timers that have to be loaded with 1 at least. */
  private static final long SHORTEST = 1;

  private static final long NEVER = Long.MAX_VALUE;

  private final long latency;
  private long time;
  private long due = NEVER;
  private Alarm.Client client;
  private int fireCount;

  /** A clock at {@code start}, whose alarms fire {@code latency} ticks after they are due. */
  VirtualClock(long start, long latency) {
    this.time = start;
    this.latency = latency;
  }

  /** The time without wrap. */
  long time() {
    return time;
  }

  boolean isArmed() {
    return due != NEVER;
  }

  int fireCount() {
    return fireCount;
  }

  /** Lets time pass; what comes due on the way fires. */
  void advance(long ticks) {
    long end = time + ticks;
    while (due <= end) {
      time = Math.max(time, due);
      due = NEVER;
      fireCount++;
      client.fired();
    }
    time = end;
  }

  @Override
  public int now() {
    return (int) time;
  }

  @Override
  public int frequency() {
    return 10_000;
  }

  @Override
  public void set(int reference, int ticks) {
    due = dueTime(time, reference, ticks) + latency;
    due = Math.max(due, time + SHORTEST);
  }

  /** When an alarm that is set at {@code time} comes due, by the definition of {@link Alarm}. */
  static long dueTime(long time, int reference, int ticks) {
    long elapsed = Integer.toUnsignedLong((int) time - reference);
    return time + Math.max(0, Integer.toUnsignedLong(ticks) - elapsed);
  }

  @Override
  public void disarm() {
    due = NEVER;
  }

  @Override
  public void setClient(Alarm.Client client) {
    this.client = client;
  }
}
