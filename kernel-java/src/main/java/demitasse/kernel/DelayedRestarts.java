package demitasse.kernel;

import demitasse.hil.Alarm;

/** Faulted processes whose restart waits, so that one that always faults leaves time to others. */
public final class DelayedRestarts implements Alarm.Client {
  private static final int MILLISECONDS = 1000;

  private final ProcessLifecycle lifecycle;
  private final ProcessTable processes;
  private final int[] dueTicks;
  private Alarm alarm;
  private int waitingSlots;

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
  void add(Process process, int delayMilliseconds) {
    if (alarm == null) {
      lifecycle.restart(process);
      return;
    }
    dueTicks[process.slot] = alarm.now() + delayMilliseconds * (alarm.frequency() / MILLISECONDS);
    waitingSlots |= 1 << process.slot;
    setAlarm();
  }

  /** Forgets a process that someone has restarted or removed meanwhile. */
  void forget(Process process) {
    waitingSlots &= ~(1 << process.slot);
  }

  @Override
  public void fired() {
    int now = alarm.now();
    for (int slot = 0; slot < dueTicks.length; slot++) {
      // The difference is negative until the time has come, whether or not the counter wrapped.
      if ((waitingSlots >>> slot & 1) != 0 && now - dueTicks[slot] >= 0) {
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
    int soonest = Integer.MAX_VALUE;
    for (int slot = 0; slot < dueTicks.length; slot++) {
      if ((waitingSlots >>> slot & 1) != 0) {
        soonest = Math.min(soonest, Math.max(dueTicks[slot] - now, 0));
      }
    }
    alarm.set(now, soonest);
  }
}
