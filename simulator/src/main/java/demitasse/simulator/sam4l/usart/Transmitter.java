package demitasse.simulator.sam4l.usart;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.SerialFrame;
import demitasse.simulator.sam4l.PeriodTimer;
import demitasse.simulator.time.Timeline;

/** THR and the transmit shift register, with time-guard and breaks. */
final class Transmitter {
  /** After a break the line is high for twelve bits. */
  private static final int AFTER_BREAK_HALF_BITS = 24;

  private enum State {
    IDLE,
    CHARACTER,
    GUARD,
    BREAK,
    LONG_BREAK,
    AFTER_BREAK
  }

  private final Usart usart;
  private final Timeline timeline;
  private final PeriodTimer timer;
  private State state = State.IDLE;
  private boolean enabled;
  private boolean holding;
  private int held;
  private boolean addressNext;
  private boolean breakWanted;
  private boolean stopWanted;
  private int shifted;
  private SerialFrame frame;

  Transmitter(Usart usart, Timeline timeline) {
    this.usart = usart;
    this.timeline = timeline;
    timer = new PeriodTimer(usart.name() + " transmitter", timeline, usart::bitTime, this::step);
  }

  /** TXRDY: THR takes a character. */
  boolean isReady() {
    return enabled && !holding && !breakWanted && !isBreaking();
  }

  /** TXEMPTY: neither THR nor the shift register has a character. */
  boolean isEmpty() {
    return enabled && isIdle();
  }

  boolean isIdle() {
    return state == State.IDLE && !holding && !breakWanted;
  }

  boolean isEnabled() {
    return enabled;
  }

  /** Whether the line is low because of a break. */
  boolean isLow() {
    return state == State.BREAK || state == State.LONG_BREAK;
  }

  private boolean isBreaking() {
    return isLow() || state == State.AFTER_BREAK;
  }

  void enable() {
    enabled = true;
  }

  /** What THR and the shift register have is still sent. */
  void disable() {
    enabled = false;
  }

  void reset() {
    timer.cancel();
    state = State.IDLE;
    enabled = false;
    holding = false;
    addressNext = false;
    breakWanted = false;
    stopWanted = false;
  }

  void write(int value) {
    if (!isReady()) {
      String why = enabled ? "while TXRDY is 0" : "while the transmitter is disabled";
      usart.report(Misuse.DATA_LOST, "THR written " + why + ": wait for TXRDY");
      return;
    }
    held = value;
    holding = true;
  }

  void sendAddress() {
    addressNext = true;
  }

  void startBreak() {
    if (!isBreaking()) {
      breakWanted = true;
      stopWanted = false;
    }
  }

  void stopBreak() {
    if (state == State.LONG_BREAK) {
      endBreak();
    } else if (breakWanted || state == State.BREAK) {
      stopWanted = true;
    }
  }

  /** Starts what waits, if the line is free. */
  void proceed() {
    if (state != State.IDLE || !(holding || breakWanted) || !usart.mayTransmit()) {
      return;
    }
    if (usart.bitTime() == 0) {
      usart.reportNoBaudRate();
    } else if (holding) {
      startCharacter();
    } else {
      breakWanted = false;
      state = State.BREAK;
      frame = usart.format().encodeBreak(timeline.now(), usart.bitTime());
      timer.start(usart.format().halfBits());
    }
  }

  private void startCharacter() {
    holding = false;
    shifted = held;
    state = State.CHARACTER;
    if (usart.isSpi()) {
      usart.spi().select();
      timer.start(2L * usart.format().dataBits());
      return;
    }
    frame = usart.format().encode(held, addressNext, timeline.now(), usart.bitTime());
    addressNext = false;
    timer.start(usart.format().halfBits());
  }

  private void step() {
    switch (state) {
      case CHARACTER -> endCharacter();
      case BREAK -> {
        usart.transmitted(frame);
        state = State.LONG_BREAK;
        if (stopWanted) {
          endBreak();
        }
      }
      default -> state = State.IDLE;
    }
    proceed();
    usart.changed();
  }

  private void endCharacter() {
    state = State.IDLE;
    if (usart.isSpi()) {
      usart.spi().exchange(shifted, holding);
      return;
    }
    if (usart.timeGuard() > 0) {
      state = State.GUARD;
      timer.start(2L * usart.timeGuard());
    }
    usart.transmitted(frame);
  }

  private void endBreak() {
    stopWanted = false;
    state = State.AFTER_BREAK;
    timer.start(AFTER_BREAK_HALF_BITS);
  }

  void clockChanged() {
    if (timer.isRunning()) {
      usart.report(Misuse.DATA_LOST, "the clock changed while a character was sent");
      timer.clockChanged();
    }
  }
}
