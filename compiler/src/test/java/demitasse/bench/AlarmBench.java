package demitasse.bench;

/** Alarms in a list sorted by deadline, on a tick counter that wraps around. */
public final class AlarmBench extends BenchKernel {
  private static final int STEPS = 320;
  private static final int START_TICKS = 0xFFFFF000;

  private final AlarmQueue queue = new AlarmQueue();
  private final Repeater repeater = new Repeater(queue);
  private final Backoff backoff = new Backoff(queue);
  private final Alarm[] alarms = new Alarm[8];
  private int nowTicks;

  private AlarmBench() {
    for (int i = 0; i < alarms.length; i++) {
      alarms[i] = new Alarm(i);
    }
  }

  public static BenchKernel create() {
    return new AlarmBench();
  }

  @Override
  protected void prepare() {
    nowTicks = START_TICKS;
    queue.clear();
    repeater.reset();
    backoff.reset();
    for (int i = 0; i < alarms.length; i++) {
      alarms[i].setClient((i & 1) == 0 ? repeater : backoff, 20 + 7 * i);
      queue.insert(alarms[i], START_TICKS + 20 + 7 * i);
    }
  }

  @Override
  protected int run() {
    for (int step = 0; step < STEPS; step++) {
      nowTicks += 11 + (step & 7);
      queue.fire(nowTicks);
      if ((step & 7) == 7) {
        Alarm moved = alarms[(step >>> 3) & 7];
        queue.cancel(moved);
        queue.insert(moved, nowTicks + moved.periodTicks);
      }
    }
    return repeater.trace * 31 + backoff.trace;
  }

  /** Who is told that an alarm's time has come. */
  interface AlarmClient {
    void fired(Alarm alarm, int nowTicks);
  }

  /** A point in time at which a client wants to be called. */
  static final class Alarm {
    private final int number;
    private int deadlineTicks;
    private int periodTicks;
    private boolean armed;
    private Alarm next;
    private AlarmClient client;

    Alarm(int number) {
      this.number = number;
    }

    void setClient(AlarmClient newClient, int newPeriodTicks) {
      client = newClient;
      periodTicks = newPeriodTicks;
    }

    boolean isDue(int ticks) {
      return deadlineTicks - ticks <= 0;
    }
  }

  /** The armed alarms, soonest first, behind a head that is no alarm itself. */
  static final class AlarmQueue {
    private final Alarm head = new Alarm(-1);

    void clear() {
      head.next = null;
    }

    void insert(Alarm alarm, int deadlineTicks) {
      Alarm previous = head;
      Alarm current = previous.next;
      while (current != null && current.isDue(deadlineTicks)) {
        previous = current;
        current = current.next;
      }
      alarm.deadlineTicks = deadlineTicks;
      alarm.armed = true;
      alarm.next = current;
      previous.next = alarm;
    }

    void cancel(Alarm alarm) {
      if (!alarm.armed) {
        return;
      }
      Alarm previous = head;
      Alarm current = previous.next;
      while (current != null && current != alarm) {
        previous = current;
        current = current.next;
      }
      previous.next = alarm.next;
      alarm.armed = false;
    }

    void fire(int nowTicks) {
      Alarm due = head.next;
      while (due != null && due.isDue(nowTicks)) {
        head.next = due.next;
        due.armed = false;
        due.client.fired(due, nowTicks);
        due = head.next;
      }
    }
  }

  /** Arms its alarm again one period after the last deadline. */
  static final class Repeater implements AlarmClient {
    private final AlarmQueue queue;
    private int trace;

    Repeater(AlarmQueue queue) {
      this.queue = queue;
    }

    void reset() {
      trace = 0;
    }

    @Override
    public void fired(Alarm alarm, int nowTicks) {
      trace = trace * 31 + (nowTicks ^ alarm.number);
      queue.insert(alarm, alarm.deadlineTicks + alarm.periodTicks);
    }
  }

  /** Arms its alarm again after a pause that doubles up to a limit. */
  static final class Backoff implements AlarmClient {
    private static final int SHORTEST_TICKS = 8;
    private static final int LONGEST_TICKS = 256;

    private final AlarmQueue queue;
    private int trace;

    Backoff(AlarmQueue queue) {
      this.queue = queue;
    }

    void reset() {
      trace = 0;
    }

    @Override
    public void fired(Alarm alarm, int nowTicks) {
      trace = trace * 33 + (nowTicks ^ alarm.number);
      alarm.periodTicks = alarm.periodTicks << 1;
      if (alarm.periodTicks > LONGEST_TICKS) {
        alarm.periodTicks = SHORTEST_TICKS;
      }
      queue.insert(alarm, nowTicks + alarm.periodTicks);
    }
  }
}
