package demitasse.capsule;

import demitasse.hil.Alarm;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * Many alarms out of one.
 *
 * <p>Each client gets an alarm of its own from {@link #create}. A client may set and disarm alarms
 * from within {@link Alarm.Client#fired}; one that sets its own for no time at all, again and
 * again, does not keep the others from their turn.
 */
public final class AlarmMux implements Alarm.Client {
  /** How many alarms a board can have. */
  public static final int CAPACITY = 16;

  private final Alarm hardware;
  private final VirtualAlarm[] alarms = new VirtualAlarm[CAPACITY];
  private int count;

  /** When the times that are left were true. */
  private @Unsigned int since;

  // What the hardware was set to, and has not fired for yet.
  private boolean isHardwareSet;
  private @Unsigned int hardwareLeft;

  /** Where the search for the next alarm to fire begins. */
  private int next;

  /** Alarms out of {@code hardware}, whose client this becomes. */
  public AlarmMux(Alarm hardware) {
    this.hardware = hardware;
    hardware.setClient(this);
  }

  /** A new alarm; to be called while the board is built. */
  public Alarm create() {
    VirtualAlarm alarm = new VirtualAlarm(this);
    alarms[count] = alarm;
    count++;
    return alarm;
  }

  /**
   * Lets one alarm fire.
   *
   * <p>The hardware is set for what comes next, which may be due already, before the client is
   * called. So the other alarms fire even if the client throws.
   */
  @Override
  public void fired() {
    isHardwareSet = false;
    advance(hardware.now());
    VirtualAlarm due = takeDue();
    setHardware();
    if (due != null) {
      due.client.fired();
    }
  }

  private void set(VirtualAlarm alarm, @Unsigned int reference, @Unsigned int ticks) {
    int now = hardware.now();
    advance(now);
    alarm.left = RunningDown.left(now, reference, ticks);
    alarm.isSet = true;
    setHardware();
  }

  private void disarm(VirtualAlarm alarm) {
    alarm.isSet = false;
    advance(hardware.now());
    setHardware();
  }

  /** Takes the time that has passed off all that is left. */
  private void advance(@Unsigned int now) {
    int elapsed = now - since;
    since = now;
    hardwareLeft = RunningDown.after(elapsed, hardwareLeft);
    for (int index = 0; index < count; index++) {
      VirtualAlarm alarm = alarms[index];
      alarm.left = RunningDown.after(elapsed, alarm.left);
    }
  }

  private VirtualAlarm takeDue() {
    for (int checked = 0; checked < count; checked++) {
      VirtualAlarm alarm = alarms[next];
      next = next + 1 == count ? 0 : next + 1;
      if (alarm.isSet && alarm.left == 0) {
        alarm.isSet = false;
        return alarm;
      }
    }
    return null;
  }

  /**
   * Sets the hardware for the alarm that is to fire first.
   *
   * <p>It stays as it is if it is right. Set anew, an alarm that is due would fire a little later,
   * and who sets an alarm again and again would keep all others from firing.
   */
  private void setHardware() {
    boolean isNeeded = false;
    int ticks = RunningDown.LONGEST_SLEEP;
    for (int index = 0; index < count; index++) {
      VirtualAlarm alarm = alarms[index];
      if (alarm.isSet) {
        isNeeded = true;
        ticks = RunningDown.shorter(alarm.left, ticks);
      }
    }
    if (!isNeeded) {
      isHardwareSet = false;
      hardware.disarm();
    } else if (!isHardwareSet || hardwareLeft != ticks) {
      isHardwareSet = true;
      hardwareLeft = ticks;
      hardware.set(since, ticks);
    }
  }

  /** One client's alarm. */
  private static final class VirtualAlarm implements Alarm {
    private final AlarmMux mux;
    private Alarm.Client client;
    private boolean isSet;
    private @Unsigned int left;

    VirtualAlarm(AlarmMux mux) {
      this.mux = mux;
    }

    @Override
    public @Unsigned int now() {
      return mux.hardware.now();
    }

    @Override
    public @SignedPositive int frequency() {
      return mux.hardware.frequency();
    }

    @Override
    public void set(@Unsigned int reference, @Unsigned int ticks) {
      mux.set(this, reference, ticks);
    }

    @Override
    public void disarm() {
      mux.disarm(this);
    }

    @Override
    public void setClient(Alarm.Client client) {
      this.client = client;
    }
  }
}
