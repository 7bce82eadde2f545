package demitasse.simulator.sam4l.twi;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.i2c.I2cBus;
import demitasse.simulator.i2c.I2cDevice;
import demitasse.simulator.i2c.I2cMaster;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;

/**
 * Carries out one command of TWIM after the other on the bus, byte by byte.
 *
 * <p>The clock is stretched, by us while no data are to be had or to be put, by devices when they
 * like. A command that fails ends with a stop condition, and the engine waits for a new one.
 */
final class TwimEngine implements I2cMaster {
  private enum Phase {
    /** No command; the bus may still be held. */
    IDLE,
    /** A command waits for the bus to be free. */
    BUS,
    START,
    ADDRESS,
    /** A byte, or the stop condition, waits for SCL to be high. */
    STRETCHED,
    /** We hold SCL low: THR is empty, or RHR is full. */
    STALLED,
    DATA,
    STOP
  }

  private final Twim twim;
  private final TwiPads pads;
  private final ClockSource clock;
  private final Event next;
  private final PacketErrorCode packetErrorCode = new PacketErrorCode();
  private Phase phase = Phase.IDLE;
  private boolean holding;
  private boolean read;
  private int remaining;
  private int shifter;
  private int failure;
  private boolean stopRequested;
  private boolean frozen;

  /** The timing that was too fast when it was last reported. */
  private ClockWaveform reported = new ClockWaveform(0);

  TwimEngine(Twim twim, TwiPads pads, ClockSource clock, Timeline timeline) {
    this.twim = twim;
    this.pads = pads;
    this.clock = clock;
    next = timeline.event(twim.name() + " bus", this::step);
    clock.addListener(this::clockChanged);
  }

  boolean isIdle() {
    return phase == Phase.IDLE;
  }

  @Override
  public boolean holdsBus() {
    return holding;
  }

  @Override
  public void busReleased() {
    linesChanged();
    twim.changed();
  }

  /** Begins the command in CMDR. */
  void begin() {
    if (phase != Phase.IDLE) {
      return;
    }
    failure = 0;
    read = twim.commands(TwimRegisters.CMDR_READ);
    remaining = twim.byteCount();
    if (twim.commands(TwimRegisters.CMDR_START)) {
      if (!holding) {
        phase = Phase.BUS;
        packetErrorCode.reset();
        pads.reportObstacles();
        takeBus();
      } else {
        pads.holdClock(false);
        phase = Phase.START;
        schedule(twim.waveform().bits(1, hertz()) + twim.waveform().condition(hertz()));
      }
    } else if (holding) {
      pads.holdClock(false);
      prepareByte();
    } else {
      twim.report(Misuse.WRONG_ORDER, "a command without START, but no transfer to go on with");
    }
  }

  /** Stops at once, without a stop condition, and lets go of the bus. */
  void abort() {
    boolean held = holding;
    next.cancel();
    phase = Phase.IDLE;
    holding = false;
    stopRequested = false;
    frozen = false;
    pads.holdClock(false);
    if (held && pads.bus() != null) {
      pads.bus().stop();
    }
  }

  /** CR.STOP: ends the transfer after the byte on the wire. */
  void requestStop() {
    if (!holding) {
      return;
    }
    stopRequested = true;
    if (phase == Phase.IDLE || phase == Phase.STALLED) {
      pads.holdClock(false);
      prepareStop();
    }
  }

  /** THR has been filled, RHR has been emptied, or the level of a line has changed. */
  void linesChanged() {
    switch (phase) {
      case BUS -> takeBus();
      case STALLED -> {
        if (canMoveByte()) {
          phase = Phase.STRETCHED;
          pads.holdClock(false);
          proceed();
        }
      }
      case STRETCHED -> proceed();
      default -> {}
    }
  }

  /** The bus has gone: the pads were multiplexed to something else. */
  void busLost(I2cBus bus) {
    bus.disconnect(this);
    if (holding) {
      twim.report(Misuse.WRONG_ORDER, "the pads were taken away within a transfer");
      abort();
    }
  }

  private void takeBus() {
    if (pads.bus() != null && pads.bus().isFree()) {
      holding = true;
      phase = Phase.START;
      schedule(twim.waveform().condition(hertz()));
      twim.changed();
    }
  }

  private void step() {
    switch (phase) {
      case START -> {
        phase = Phase.ADDRESS;
        schedule(bits(isTenBit() && !isRepeatedRead() ? 18 : 9));
      }
      case ADDRESS -> addressSent();
      case DATA -> dataMoved();
      case STOP -> stopSent();
      default -> throw new IllegalStateException("nothing to do in " + phase);
    }
  }

  private void addressSent() {
    int address = twim.slaveAddress() | (isTenBit() ? I2cDevice.TEN_BIT : 0);
    int addressByte = ((address << 1) | (read ? 1 : 0)) & 0xFF;
    packetErrorCode.add(addressByte);
    if (loses(addressByte)) {
      return;
    }
    if (pads.bus().start(address, read)) {
      checkSpeed(pads.bus().slowestAddressed());
      prepareByte();
    } else {
      fail(TwimRegisters.SR_ANAK);
    }
  }

  /** Tells once that a device cannot follow the clock. */
  private void checkSpeed(I2cDevice slowest) {
    ClockWaveform waveform = twim.waveform();
    long frequency = waveform.isSet() ? waveform.frequency(hertz()) : 0;
    // Dividers round down and edges take time, so two percent more still pass.
    if (frequency > slowest.maximumHertz() * 1.02 && !waveform.equals(reported)) {
      reported = waveform;
      twim.report(
          Misuse.ELECTRICAL,
          "SCL runs at %d Hz but the device takes %d Hz at most"
              .formatted(frequency, slowest.maximumHertz()));
    }
  }

  /** Whatever comes next on the bus, it waits for SCL. */
  private void prepareByte() {
    if (stopRequested || (remaining == 0 && twim.commands(TwimRegisters.CMDR_STOP))) {
      prepareStop();
    } else if (remaining == 0) {
      phase = Phase.IDLE;
      pads.holdClock(true);
      twim.completed();
    } else {
      phase = Phase.STRETCHED;
      pads.bus().nextByte();
      proceed();
    }
  }

  private void prepareStop() {
    phase = Phase.STRETCHED;
    remaining = 0;
    proceed();
  }

  private void proceed() {
    if (phase != Phase.STRETCHED || !pads.isClockHigh()) {
      return;
    }
    if (remaining == 0 || failure != 0) {
      phase = Phase.STOP;
      schedule(bits(1) + twim.waveform().condition(hertz()));
    } else if (!canMoveByte()) {
      phase = Phase.STALLED;
      pads.holdClock(true);
      twim.changed();
    } else {
      phase = Phase.DATA;
      shifter = read ? pads.bus().read() : takeByte();
      schedule(bits(9));
    }
  }

  private boolean canMoveByte() {
    return read ? !twim.isReceiveFull() : isPacketErrorCodeNext() || twim.isTransmitFull();
  }

  private int takeByte() {
    return isPacketErrorCodeNext() ? packetErrorCode.value() : twim.takeTransmitted();
  }

  /** Whether the next byte is the last of a command with PECEN. */
  private boolean isPacketErrorCodeNext() {
    return remaining == 1 && twim.commands(TwimRegisters.CMDR_PECEN);
  }

  private void dataMoved() {
    boolean isPacketErrorCode = isPacketErrorCodeNext();
    int expected = packetErrorCode.value();
    packetErrorCode.add(shifter);
    remaining--;
    if (read) {
      boolean acknowledge = remaining > 0 || twim.commands(TwimRegisters.CMDR_ACKLAST);
      pads.bus().acknowledge(acknowledge && !stopRequested);
      twim.received(shifter);
      if (isPacketErrorCode && shifter != expected) {
        fail(TwimRegisters.SR_PECERR);
        return;
      }
    } else if (loses(shifter)) {
      return;
    } else if (!pads.bus().write(shifter)) {
      fail(TwimRegisters.SR_DNAK);
      return;
    }
    prepareByte();
  }

  /** Whether somebody pulled SDA low while we sent a one: the bus is theirs. */
  private boolean loses(int sent) {
    if (sent == 0 || pads.bus().data().isHigh()) {
      return false;
    }
    phase = Phase.IDLE;
    holding = false;
    twim.failed(TwimRegisters.SR_ARBLST);
    return true;
  }

  private void fail(int flag) {
    failure = flag;
    phase = Phase.STRETCHED;
    proceed();
  }

  private void stopSent() {
    phase = Phase.IDLE;
    holding = false;
    pads.bus().stop();
    if (failure != 0) {
      twim.failed(failure);
    } else if (stopRequested) {
      twim.stopped();
    } else {
      twim.completed();
    }
    stopRequested = false;
  }

  private boolean isTenBit() {
    return twim.commands(TwimRegisters.CMDR_TENBIT);
  }

  /** After a repeated start of the same device a 10-bit address needs its first byte only. */
  private boolean isRepeatedRead() {
    return read && twim.commands(TwimRegisters.CMDR_REPSAME);
  }

  private long bits(int count) {
    return twim.waveform().bits(count, hertz());
  }

  /** The clock's frequency; 1 while it stands still, when {@link #schedule} keeps all waiting. */
  private long hertz() {
    return Math.max(1, clock.hertz());
  }

  private void schedule(long picoseconds) {
    frozen = clock.hertz() == 0;
    if (!frozen) {
      next.scheduleIn(picoseconds);
    }
  }

  private void clockChanged() {
    if (clock.hertz() == 0 && next.isScheduled()) {
      twim.report(Misuse.WRONG_ORDER, "the clock was stopped within a transfer, which now hangs");
      next.cancel();
      frozen = true;
    } else if (clock.hertz() > 0 && frozen) {
      // What was under way begins again with its last byte or condition.
      frozen = false;
      next.scheduleIn(bits(9));
    }
  }
}
