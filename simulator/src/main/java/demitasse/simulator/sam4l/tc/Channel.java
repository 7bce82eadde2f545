package demitasse.simulator.sam4l.tc;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.PadRouter;
import demitasse.simulator.sam4l.table.InterruptFlags;
import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;

/**
 * One of the three channels: a counter, what starts and stops it, and what its matches do.
 *
 * <p>The counter is brought up to date ({@link #settle}) only when somebody looks, and by an event
 * at the next match while a match could change a pin or raise an interrupt.
 */
final class Channel {
  /** After so many ticks whatever a program wrote has led to a counter that repeats itself. */
  private static final long STEADY = 3L * Counter.RANGE;

  private final TimerCounter block;
  private final int number;
  private final InterruptFlags interrupts;
  private final Counter counter = new Counter();
  private final CaptureRegisters registers = new CaptureRegisters();
  private final TimerPin tioa;
  private final TimerPin tiob;
  private final Event match;
  private Mode mode = new Mode(0);
  private int rc;

  /** CLKEN, against CLKDIS. */
  private boolean enabled;

  /** A trigger has started the clock, and nothing has stopped it since. */
  private boolean started;

  /** A trigger waits for the next tick. */
  private boolean triggered;

  private boolean triggeredBySoftware;
  private boolean isGateOpen = true;

  /** The tick that the counter's value is of. */
  private long base;

  private boolean settling;

  Channel(TimerCounter block, int number, Timeline timeline, PadRouter pads, InterruptLine line) {
    this.block = block;
    this.number = number;
    interrupts = new InterruptFlags(line);
    tioa = new TimerPin(pads, block.name() + "_A" + number, this::tioaChanged);
    tiob = new TimerPin(pads, block.name() + "_B" + number, this::tiobChanged);
    match = timeline.event(block.name() + " channel " + number, this::update);
  }

  void reset() {
    mode = new Mode(0);
    rc = 0;
    enabled = false;
    started = false;
    triggered = false;
    isGateOpen = true;
    counter.reset();
    registers.reset();
    interrupts.reset();
    tioa.reset();
    tiob.reset();
    match.cancel();
  }

  /** Writes CCR. */
  void control(int value) {
    settle();
    if ((value & TimerCounter.CLKDIS) != 0) {
      enabled = false;
    } else if ((value & TimerCounter.CLKEN) != 0) {
      enabled = true;
    }
    base = ticks().count(mode.countsFallingEdges());
    if ((value & TimerCounter.SWTRG) != 0) {
      block.checkTrigger(number, mode, enabled, rc);
      trigger(true);
    }
    schedule();
  }

  /** BCR.SYNC. */
  void synchronize() {
    settle();
    trigger(true);
    schedule();
  }

  Mode mode() {
    return mode;
  }

  /** Writes CMR. */
  void setMode(int bits) {
    settle();
    mode = new Mode(bits);
    if (!mode.isWaveform() && (bits & Mode.RESERVED_IN_CAPTURE) != 0) {
      block.reportMisuse(
          Misuse.RESERVED,
          "0x%08x sets bits of CMR%d that exist in waveform mode only".formatted(bits, number));
    }
    if (mode.hasLostEffects()) {
      report("CMR has effects on TIOB while EEVT is 0, which makes TIOB an input");
    }
    if (!mode.isUpDown()) {
      counter.countUp();
    }
    isGateOpen = mode.burst() == 0 || block.externalClock(mode.burst() - 1).isHigh();
    base = ticks().count(mode.countsFallingEdges());
    tioa.setOutput(mode.isWaveform());
    tiob.setOutput(mode.drivesTiob());
    schedule();
  }

  int value() {
    update();
    return counter.value();
  }

  int readA() {
    update();
    return registers.readA();
  }

  int readB() {
    update();
    return registers.readB();
  }

  int readC() {
    return rc;
  }

  void writeA(int value) {
    settle();
    registers.setA(value);
    schedule();
  }

  void writeB(int value) {
    settle();
    registers.setB(value);
    schedule();
  }

  void writeC(int value) {
    settle();
    rc = value;
    schedule();
  }

  /** SR: reading clears the flags. */
  int readStatus() {
    settle();
    int status =
        interrupts.flags()
            | (enabled ? Status.CLKSTA : 0)
            | (tioa.isHigh() ? Status.MTIOA : 0)
            | (tiob.isHigh() ? Status.MTIOB : 0);
    interrupts.clear(Status.INTERRUPTS);
    schedule();
    return status;
  }

  int interruptMask() {
    return interrupts.mask();
  }

  void enableInterrupts(int bits) {
    settle();
    interrupts.enable(bits);
    schedule();
  }

  void disableInterrupts(int bits) {
    settle();
    interrupts.disable(bits);
    schedule();
  }

  boolean isTioaHigh() {
    return tioa.isHigh();
  }

  /** To be called after the frequency of a clock has changed, and when a match is due. */
  void update() {
    settle();
    schedule();
  }

  /** To be called after the level of XC0, XC1 or XC2 has changed. */
  void externalClockChanged(int clock) {
    settle();
    boolean high = block.externalClock(clock).isHigh();
    if (mode.burst() == clock + 1) {
      isGateOpen = high;
      base = ticks().count(mode.countsFallingEdges());
    }
    if (mode.isWaveform() && mode.event() == clock + 1) {
      externalEvent(high);
    }
    schedule();
  }

  private void tioaChanged() {
    settle();
    if (!mode.isWaveform()) {
      boolean rising = tioa.isHigh();
      capture(rising);
      if (mode.isTriggeredByTioa()) {
        externalEvent(rising);
      }
    }
    schedule();
    block.tioaChanged();
  }

  private void tiobChanged() {
    settle();
    boolean isEvent = mode.isWaveform() ? mode.event() == 0 : !mode.isTriggeredByTioa();
    if (isEvent) {
      externalEvent(tiob.isHigh());
    }
    schedule();
  }

  private void capture(boolean rising) {
    int raised = isCounting() ? registers.edge(mode, rising, counter.value()) : 0;
    interrupts.raise(raised);
    if ((raised & Status.LDRBS) != 0) {
      started &= !mode.stops();
      enabled &= !mode.disables();
    }
  }

  /** The external trigger of capture mode, or the external event of waveform mode. */
  private void externalEvent(boolean rising) {
    if (!mode.isTriggerEdge(rising)) {
      return;
    }
    interrupts.raise(Status.ETRGS);
    boolean triggers = !mode.isWaveform() || mode.isTriggeredByEvent();
    if (triggers) {
      trigger(false);
    }
    tioa.apply(mode.eventEffect(false));
    tiob.apply(mode.eventEffect(true));
  }

  /** A trigger takes effect at the next tick; without an enabled clock it has none. */
  private void trigger(boolean bySoftware) {
    if (!enabled) {
      return;
    }
    if (!started) {
      started = true;
      base = ticks().count(mode.countsFallingEdges());
    }
    triggered = true;
    triggeredBySoftware = bySoftware;
    registers.triggered();
  }

  private Ticks ticks() {
    return block.ticks(mode.clock());
  }

  private boolean isCounting() {
    return enabled && started && isGateOpen;
  }

  /** How many ticks have passed that the counter has not counted. */
  private long due() {
    return isCounting() ? ticks().count(mode.countsFallingEdges()) - base : 0;
  }

  private void settle() {
    if (settling) {
      // A pin that this channel has just changed clocks it, or gates it.
      return;
    }
    settling = true;
    long walked = 0;
    for (long due = due(); due > 0; due = due()) {
      if (walked > STEADY && !isMatchWanted()) {
        long period = Counter.period(mode, rc);
        base += due / period * period;
        walked = 0;
        continue;
      }
      int distance = distance();
      int step = (int) Math.min(due, distance);
      base += step;
      walked += step;
      if (triggered) {
        takeTrigger();
      } else {
        counter.step(step);
        if (step == distance) {
          arrive();
        }
      }
    }
    settling = false;
  }

  /** How many ticks it is to the next that does more than count. */
  private int distance() {
    return triggered ? 1 : counter.distance(mode, registers.a(), registers.b(), rc);
  }

  private void takeTrigger() {
    triggered = false;
    if (mode.isUpDown()) {
      counter.turn();
    } else {
      counter.reset();
    }
    if (triggeredBySoftware) {
      tioa.apply(mode.softwareEffect(false));
      tiob.apply(mode.softwareEffect(true));
    }
  }

  /** The counter has just come to a value that does something. */
  private void arrive() {
    int value = counter.value();
    boolean atA = mode.isWaveform() && value == registers.a();
    boolean atB = mode.drivesTiob() && value == registers.b();
    boolean atC = value == rc;
    boolean overflows = value == 0 && !mode.isUpDown();
    if (atC) {
      matchRc();
    }
    if (mode.isUpDown()) {
      counter.turnAtEnds();
    }
    interrupts.raise(
        (overflows ? Status.COVFS : 0)
            | (atA ? Status.CPAS : 0)
            | (atB ? Status.CPBS : 0)
            | (atC ? Status.CPCS : 0));
    tioa.apply(effect(false, atA, atC));
    tiob.apply(effect(true, atB, atC));
  }

  /** What a match of RC does to a pin goes before what one of RA or RB does. */
  private int effect(boolean onTiob, boolean atOwn, boolean atC) {
    int ofC = atC ? mode.periodEffect(onTiob) : 0;
    return ofC != 0 || !atOwn ? ofC : mode.matchEffect(onTiob);
  }

  private void matchRc() {
    if (mode.isPeriodRc() && mode.isUpDown()) {
      if (!counter.isDown()) {
        counter.turn();
      }
    } else if (mode.isPeriodRc()) {
      counter.reset();
      registers.triggered();
    }
    if (mode.isWaveform()) {
      started &= !mode.stops();
      enabled &= !mode.disables();
    }
  }

  /** Whether a match could change something that others see without looking. */
  private boolean isMatchWanted() {
    int possible = Status.COVFS | Status.CPCS;
    if (mode.isWaveform()) {
      possible |= Status.CPAS | Status.CPBS;
    }
    boolean interruptible = (interrupts.mask() & ~interrupts.flags() & possible) != 0;
    return triggered || interruptible || mode.hasMatchEffects();
  }

  private void schedule() {
    if (settling) {
      return;
    }
    if (isCounting() && isMatchWanted()) {
      match.scheduleAt(ticks().timeOf(base + distance(), mode.countsFallingEdges()));
    } else {
      match.cancel();
    }
  }

  private void report(String text) {
    block.reportMisuse(Misuse.WRONG_ORDER, "channel %d: %s".formatted(number, text));
  }
}
