package demitasse.chip.mps2;

import demitasse.cortexm.InterruptService;
import demitasse.hil.Alarm;
import demitasse.machine.Memory;
import org.checkerframework.checker.signedness.qual.SignedPositive;
import org.checkerframework.checker.signedness.qual.Unsigned;

/**
 * The CMSDK's dual timer as an alarm: timer 1 is the counter, timer 2 runs down to the alarm.
 *
 * <p>An alarm is loaded as the time that is left, so it cannot be missed: time that passes while it
 * is being set makes it late by just that.
 */
public final class CmsdkDualTimer implements Alarm, InterruptService {
  // CMSDK manual, section "APB dual-input timers", programmer's model.
  private static final int TIMER1LOAD = 0x00;
  private static final int TIMER1VALUE = 0x04;
  private static final int TIMER1CONTROL = 0x08;
  private static final int TIMER2LOAD = 0x20;
  private static final int TIMER2CONTROL = 0x28;
  private static final int TIMER2INTCLR = 0x2C;
  private static final int TIMER2MIS = 0x34;

  private static final int CONTROL_ONE_SHOT = 1 << 0;
  private static final int CONTROL_32_BITS = 1 << 1;
  private static final int CONTROL_DIVIDE_BY_256 = 0b10 << 2;
  private static final int CONTROL_INTERRUPT = 1 << 5;
  private static final int CONTROL_PERIODIC = 1 << 6;
  private static final int CONTROL_ENABLE = 1 << 7;

  private static final int DIVISOR = 256;

  /** Free-running: wraps from 0 to all ones, whatever LOAD holds. */
  private static final int COUNTER = CONTROL_32_BITS | CONTROL_DIVIDE_BY_256;

  /** One-shot: stops at 0. Periodic mode counts from LOAD, which free-running mode need not. */
  private static final int ALARM =
      CONTROL_ONE_SHOT
          | CONTROL_32_BITS
          | CONTROL_DIVIDE_BY_256
          | CONTROL_INTERRUPT
          | CONTROL_PERIODIC;

  private final @Unsigned int base;
  private final @SignedPositive int frequency;
  private Alarm.Client client;
  private @Unsigned int expiry;

  /** The dual timer at {@code base}, whose clock TIMCLK has {@code clockHertz}. */
  public CmsdkDualTimer(@Unsigned int base, @SignedPositive int clockHertz) {
    this.base = base;
    this.frequency = clockHertz / DIVISOR;
  }

  /** Starts the counter; to be called once, before any process runs. */
  public void start() {
    Memory.store32(base + TIMER1CONTROL, COUNTER);
    Memory.store32(base + TIMER1LOAD, -1);
    Memory.store32(base + TIMER1CONTROL, COUNTER | CONTROL_ENABLE);
    disarm();
  }

  @Override
  public void setClient(Alarm.Client client) {
    this.client = client;
  }

  @Override
  public @Unsigned int now() {
    // The hardware counts down.
    return ~Memory.load32(base + TIMER1VALUE);
  }

  @Override
  public @SignedPositive int frequency() {
    return frequency;
  }

  @Override
  public void set(@Unsigned int reference, @Unsigned int ticks) {
    int now = now();
    int elapsed = now - reference;
    int left = Integer.compareUnsigned(elapsed, ticks) < 0 ? ticks - elapsed : 0;
    expiry = now + left;
    load(left);
  }

  @Override
  public void disarm() {
    Memory.store32(base + TIMER2CONTROL, ALARM);
    Memory.store32(base + TIMER2INTCLR, 1);
  }

  @Override
  public void serve() {
    // The line may be left over from an alarm that was replaced before the loop came round.
    if (Memory.load32(base + TIMER2MIS) == 0) {
      return;
    }
    disarm();
    // The two timers divide the clock each for itself, so one may be a tick ahead of the other.
    int left = expiry - now();
    boolean isOver = left == 0 || left >>> (Integer.SIZE - 1) != 0;
    if (!isOver) {
      load(left);
    } else {
      client.fired();
    }
  }

  private void load(@Unsigned int ticks) {
    disarm();
    // A timer that is loaded with 0 never comes to 0.
    Memory.store32(base + TIMER2LOAD, ticks == 0 ? 1 : ticks);
    Memory.store32(base + TIMER2CONTROL, ALARM | CONTROL_ENABLE);
  }
}
