package demitasse.corpus.kernelish;

import demitasse.corpus.CorpusProgram;

/** A list of alarms sorted by deadline on a counter that wraps around. */
public final class AlarmList extends CorpusProgram {
  public static CorpusProgram create() {
    return new AlarmList();
  }

  /** One alarm, linked into the list while it is armed. */
  static final class Alarm {
    private final int id;
    private int deadline;
    private boolean armed;
    private Alarm next;
    private int period;

    Alarm(int id) {
      this.id = id;
    }
  }

  private final Alarm[] alarms = {
    new Alarm(1), new Alarm(2), new Alarm(3), new Alarm(4), new Alarm(5)
  };
  private Alarm head;
  private int now = 0xFFFF_FFF0;

  private void arm(Alarm alarm, int delay) {
    if (alarm.armed) {
      cancel(alarm);
    }
    alarm.deadline = now + delay;
    alarm.armed = true;
    Alarm previous = null;
    Alarm at = head;
    while (at != null && at.deadline - now <= delay) {
      previous = at;
      at = at.next;
    }
    alarm.next = at;
    if (previous == null) {
      head = alarm;
    } else {
      previous.next = alarm;
    }
  }

  private boolean cancel(Alarm alarm) {
    Alarm previous = null;
    for (Alarm at = head; at != null; at = at.next) {
      if (at == alarm) {
        if (previous == null) {
          head = at.next;
        } else {
          previous.next = at.next;
        }
        at.armed = false;
        at.next = null;
        return true;
      }
      previous = at;
    }
    return false;
  }

  private void advance(int ticks) {
    now += ticks;
    while (head != null && head.deadline - now <= 0) {
      Alarm fired = head;
      head = fired.next;
      fired.armed = false;
      fired.next = null;
      put(fired.id);
      put(fired.deadline);
      if (fired.period > 0) {
        arm(fired, fired.period);
      }
    }
  }

  @Override
  protected void run() {
    alarms[1].period = 7;
    arm(alarms[0], 30);
    arm(alarms[1], 5);
    arm(alarms[2], 12);
    arm(alarms[3], 12);
    for (int step = 1; step < 9; step++) {
      advance(step);
      if (step == 3) {
        arm(alarms[4], 1);
        put(cancel(alarms[3]));
      }
      if (step == 4) {
        arm(alarms[0], 2);
        put(cancel(alarms[3]));
      }
      put(-step);
    }
    for (Alarm alarm = head; alarm != null; alarm = alarm.next) {
      put(alarm.id * 1000 + (alarm.deadline - now));
    }
  }
}
