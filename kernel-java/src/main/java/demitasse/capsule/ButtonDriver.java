package demitasse.capsule;

import demitasse.abi.ErrorCode;
import demitasse.hil.Alarm;
import demitasse.hil.Buttons;
import demitasse.kernel.CommandReturn;
import demitasse.kernel.Grant;
import demitasse.kernel.GrantTable;
import demitasse.kernel.ProcessTable;
import demitasse.kernel.SyscallDriver;
import demitasse.kernel.Upcall;
import demitasse.machine.GrantState;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Driver 3: tells processes which buttons are pressed and released.
 *
 * <p>The buttons are asked every 20 ms while some live process wants to know. A change counts when
 * two answers in a row agree on it, as contacts bounce for some milliseconds.
 */
public final class ButtonDriver implements SyscallDriver, Alarm.Client {
  /** How many times a second the buttons are asked. */
  public static final int POLLS_PER_SECOND = 50;

  private static final int COUNT = 0;
  private static final int ENABLE = 1;
  private static final int DISABLE = 2;
  private static final int READ = 3;

  private static final int UPCALL_COUNT = 1;

  private final Buttons buttons;
  private final Alarm alarm;
  private final ProcessTable processes;
  private final Grant<State> grant;
  private final Upcall changed;

  private boolean isPolling;

  /** The last answer, and the last that was given twice: bit n is button n. */
  private @Unsigned int sampled;

  private @Unsigned int settled;

  /** The driver of {@code buttons}, polled by {@code alarm}, whose client this becomes. */
  public ButtonDriver(Buttons buttons, Alarm alarm, ProcessTable processes, GrantTable grants) {
    this.buttons = buttons;
    this.alarm = alarm;
    this.processes = processes;
    this.grant = grants.create(State::new, UPCALL_COUNT, 0, 0);
    this.changed = grant.upcall(0);
    alarm.setClient(this);
  }

  /** What the kernel makes in processes that use this driver. */
  public Grant<?> grant() {
    return grant;
  }

  @Override
  public CommandReturn command(
      int processId, @Unsigned int command, @Unsigned int argument0, @Unsigned int argument1) {
    if (command == COUNT) {
      return CommandReturn.success(buttons.count());
    }
    if (Integer.compareUnsigned(command, READ) > 0) {
      return CommandReturn.failure(ErrorCode.NOSUPPORT);
    }
    if (Integer.compareUnsigned(argument0, buttons.count()) >= 0) {
      return CommandReturn.failure(ErrorCode.INVAL);
    }
    if (command == READ) {
      return CommandReturn.success(buttons.pressed() >>> argument0 & 1);
    }
    State state = grant.enter(processId);
    if (state == null) {
      return CommandReturn.failure(ErrorCode.NOMEM);
    }
    switch (command) {
      case ENABLE:
        state.enabled |= 1 << argument0;
        startPolling();
        break;
      case DISABLE:
        // The next poll notices if it was the last one.
        state.enabled &= ~(1 << argument0);
        break;
      default:
        return CommandReturn.failure(ErrorCode.NOSUPPORT);
    }
    return CommandReturn.success();
  }

  private void startPolling() {
    if (!isPolling) {
      isPolling = true;
      sampled = buttons.pressed();
      settled = sampled;
      alarm.set(alarm.now(), interval());
    }
  }

  @Override
  public void fired() {
    isPolling = isWanted();
    if (!isPolling) {
      return;
    }
    alarm.set(alarm.now(), interval());
    int sample = buttons.pressed();
    int bouncing = sample ^ sampled;
    int edges = (sample ^ settled) & ~bouncing;
    sampled = sample;
    settled ^= edges;
    while (edges != 0) {
      int button = Integer.numberOfTrailingZeros(edges);
      edges &= edges - 1;
      tell(button, settled >>> button & 1);
    }
  }

  private boolean isWanted() {
    @Unsigned int enabled = 0;
    for (int slot = 0; slot < processes.slotCount(); slot++) {
      State state = grant.peek(processes.inSlot(slot).identifier());
      if (state != null) {
        enabled |= state.enabled;
      }
    }
    return enabled != 0;
  }

  private void tell(@Unsigned int button, @Unsigned int pressed) {
    for (int slot = 0; slot < processes.slotCount(); slot++) {
      int processId = processes.inSlot(slot).identifier();
      State state = grant.peek(processId);
      if (state != null && (state.enabled >>> button & 1) != 0) {
        changed.schedule(processId, button, pressed, 0);
      }
    }
  }

  private @SignedPositive int interval() {
    return alarm.frequency() / POLLS_PER_SECOND;
  }

  /** Which buttons one process wants to hear of: bit n is button n. */
  @GrantState
  static final class State {
    private @Unsigned int enabled;
  }
}
