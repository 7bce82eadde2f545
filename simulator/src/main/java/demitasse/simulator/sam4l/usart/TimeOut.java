package demitasse.simulator.sam4l.usart;

import demitasse.simulator.sam4l.PeriodTimer;
import demitasse.simulator.time.Timeline;

/** The receiver's time-out: RTOR bits without a character (Atmel 42023, "Receiver Time-out"). */
final class TimeOut {
  private final Usart usart;
  private final PeriodTimer timer;
  private int bits;
  private boolean waiting;

  TimeOut(Usart usart, Timeline timeline) {
    this.usart = usart;
    timer =
        new PeriodTimer(
            usart.name() + " time-out",
            timeline,
            usart::bitTime,
            () -> usart.latch(Registers.TIMEOUT));
  }

  int bits() {
    return bits;
  }

  /** RTOR: 0 disables the time-out. */
  void setBits(int newBits) {
    bits = newBits;
    timer.cancel();
    waiting = true;
  }

  /** STTTO: waits for the next character, and counts from there. */
  void startAfterNextCharacter() {
    timer.cancel();
    waiting = true;
    usart.unlatch(Registers.TIMEOUT);
  }

  /** RETTO: counts from now. */
  void startNow() {
    waiting = false;
    start();
  }

  void characterReceived() {
    if (waiting || timer.isRunning()) {
      waiting = false;
      start();
    }
  }

  private void start() {
    timer.cancel();
    if (bits != 0) {
      timer.start(2L * bits);
    }
  }

  void clockChanged() {
    timer.clockChanged();
  }
}
