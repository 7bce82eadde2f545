package demitasse.capsule;

import demitasse.abi.ErrorCode;
import demitasse.hil.Alarm;
import demitasse.kernel.CommandReturn;
import demitasse.kernel.Grant;
import demitasse.kernel.GrantTable;
import demitasse.kernel.ProcessTable;
import demitasse.kernel.SyscallDriver;
import demitasse.kernel.Upcall;
import demitasse.machine.GrantState;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Driver 0: an alarm for each process, and the time.
 *
 * <p>A process sets its alarm with a reference and a distance, so that time which passes on the way
 * does not make it late (TRD 105). The alarm fires when the counter is no longer in {@code
 * [reference, reference + distance)}.
 */
public final class AlarmDriver implements SyscallDriver, Alarm.Client {
  private static final int EXISTS = 0;
  private static final int FREQUENCY = 1;
  private static final int NOW = 2;
  private static final int STOP = 3;
  private static final int SET_RELATIVE = 5;
  private static final int SET_ABSOLUTE = 6;

  private static final int UPCALL_COUNT = 1;

  private final Alarm alarm;
  private final ProcessTable processes;
  private final Grant<State> grant;
  private final Upcall expired;

  /** When the times that are left were true. */
  private @Unsigned int since;

  /** The alarms of all processes, out of {@code alarm}, whose client this becomes. */
  public AlarmDriver(Alarm alarm, ProcessTable processes, GrantTable grants) {
    this.alarm = alarm;
    this.processes = processes;
    this.grant = grants.create(State::new, UPCALL_COUNT, 0, 0);
    this.expired = grant.upcall(0);
    alarm.setClient(this);
  }

  /** What the kernel makes in processes that use this driver. */
  public Grant<?> grant() {
    return grant;
  }

  @Override
  public CommandReturn command(
      int processId, @Unsigned int command, @Unsigned int argument0, @Unsigned int argument1) {
    switch (command) {
      case EXISTS:
        return CommandReturn.success();
      case FREQUENCY:
        return CommandReturn.success(alarm.frequency());
      case NOW:
        return CommandReturn.success(alarm.now());
      case STOP:
        return stop(processId);
      case SET_RELATIVE:
        return set(processId, alarm.now(), argument0);
      case SET_ABSOLUTE:
        return set(processId, argument0, argument1);
      default:
        return CommandReturn.failure(ErrorCode.NOSUPPORT);
    }
  }

  private CommandReturn set(int processId, @Unsigned int reference, @Unsigned int ticks) {
    State state = grant.enter(processId);
    if (state == null) {
      return CommandReturn.failure(ErrorCode.NOMEM);
    }
    int now = alarm.now();
    advance(now);
    state.isSet = true;
    state.expiry = reference + ticks;
    state.left = RunningDown.left(now, reference, ticks);
    setAlarm();
    return CommandReturn.success(reference + ticks);
  }

  private CommandReturn stop(int processId) {
    State state = grant.enter(processId);
    if (state == null) {
      return CommandReturn.failure(ErrorCode.NOMEM);
    }
    if (!state.isSet) {
      return CommandReturn.failure(ErrorCode.ALREADY);
    }
    state.isSet = false;
    advance(alarm.now());
    setAlarm();
    return CommandReturn.success();
  }

  @Override
  public void fired() {
    int now = alarm.now();
    advance(now);
    for (int slot = 0; slot < processes.slotCount(); slot++) {
      int processId = processes.inSlot(slot).identifier();
      State state = grant.peek(processId);
      if (state != null && state.isSet && state.left == 0) {
        state.isSet = false;
        expired.schedule(processId, now, state.expiry, 0);
      }
    }
    setAlarm();
  }

  /** Takes the time that has passed off all that is left. */
  private void advance(@Unsigned int now) {
    int elapsed = now - since;
    since = now;
    for (int slot = 0; slot < processes.slotCount(); slot++) {
      State state = grant.peek(processes.inSlot(slot).identifier());
      if (state != null) {
        state.left = RunningDown.after(elapsed, state.left);
      }
    }
  }

  /** Sets the alarm for the process that is to be told first; dead ones have none. */
  private void setAlarm() {
    boolean isNeeded = false;
    int ticks = RunningDown.LONGEST_SLEEP;
    for (int slot = 0; slot < processes.slotCount(); slot++) {
      State state = grant.peek(processes.inSlot(slot).identifier());
      if (state != null && state.isSet) {
        isNeeded = true;
        ticks = RunningDown.shorter(state.left, ticks);
      }
    }
    if (isNeeded) {
      alarm.set(since, ticks);
    } else {
      alarm.disarm();
    }
  }

  /** One process's alarm. */
  @GrantState
  static final class State {
    private boolean isSet;
    private @Unsigned int left;
    private @Unsigned int expiry;
  }
}
