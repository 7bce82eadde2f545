package demitasse.kernel;

import demitasse.hil.Alarm;
import demitasse.memory.Ranges;
import org.checkerframework.checker.signedness.qual.Unsigned;

/** Faulted processes whose restart waits, so that one that always faults leaves time to others. */
public final class DelayedRestarts implements Alarm.Client {
  private static final int MILLISECONDS = 1000;

  /** A time that lies further ahead than this many ticks has passed. */
  private static final @Unsigned int HALF_TURN = 0x8000_0000;

  private final ProcessLifecycle lifecycle;
  private final ProcessTable processes;
  private final @Unsigned int[] dueTicks;
  private Alarm alarm;
  private @Unsigned int waitingSlots;

  DelayedRestarts(ProcessLifecycle lifecycle, ProcessTable processes) {
    this.lifecycle = lifecycle;
    this.processes = processes;
    dueTicks = new int[processes.slotCount()];
  }

  /** Names the alarm that measures the delays; to be called while the board is built. */
  public void setAlarm(Alarm alarm) {
    this.alarm = alarm;
    alarm.setClient(this);
  }

  /** Restarts a faulted process after a delay; at once if the board gave no alarm. */
  void add(Process process, @Unsigned int delayMilliseconds) {
    if (alarm == null) {
      lifecycle.restart(process);
      return;
    }
    dueTicks[process.slot] = alarm.now() + ticks(delayMilliseconds);
    waitingSlots |= 1 << process.slot;
    setAlarm();
  }

  /** A delay in ticks; what is as long as half a turn or longer counts as a tick less. */
  private @Unsigned int ticks(@Unsigned int milliseconds) {
    long ticks = Integer.toUnsignedLong(milliseconds) * (alarm.frequency() / MILLISECONDS);
    return ticks < Integer.MAX_VALUE ? (int) ticks : Integer.MAX_VALUE;
  }

  /** Forgets a process that someone has restarted or removed meanwhile. */
  void forget(Process process) {
    waitingSlots &= ~(1 << process.slot);
  }

  @Override
  public void fired() {
    int now = alarm.now();
    for (int slot = 0; slot < dueTicks.length; slot++) {
      if ((waitingSlots >>> slot & 1) != 0 && left(slot, now) == 0) {
        waitingSlots &= ~(1 << slot);
        lifecycle.restart(processes.inSlot(slot));
      }
    }
    setAlarm();
  }

  /** Sets the alarm for the restart that is due first. */
  private void setAlarm() {
    if (waitingSlots == 0) {
      alarm.disarm();
      return;
    }
    int now = alarm.now();
    int soonest = HALF_TURN;
    for (int slot = 0; slot < dueTicks.length; slot++) {
      if ((waitingSlots >>> slot & 1) != 0) {
        soonest = Ranges.min(soonest, left(slot, now));
      }
    }
    alarm.set(now, soonest);
  }

  /** The ticks until a restart is due: 0 once its time has come, whether or not time wrapped. */
  private @Unsigned int left(int slot, @Unsigned int now) {
    int left = dueTicks[slot] - now;
    return Ranges.isLess(left, HALF_TURN) ? left : 0;
  }
}
