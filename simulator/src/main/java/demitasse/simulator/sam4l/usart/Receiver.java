package demitasse.simulator.sam4l.usart;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.pins.SerialFrame;
import demitasse.simulator.time.Timeline;

/** RHR and what the receiver finds wrong with the characters that come. */
final class Receiver {
  private final Usart usart;
  private final Timeline timeline;
  private boolean enabled;
  private long enabledSince;
  private boolean full;
  private int data;
  private boolean inBreak;

  Receiver(Usart usart, Timeline timeline) {
    this.usart = usart;
    this.timeline = timeline;
  }

  /** RXRDY: RHR has a character. */
  boolean isFull() {
    return full;
  }

  boolean isEnabled() {
    return enabled;
  }

  void enable() {
    if (!enabled) {
      enabled = true;
      enabledSince = timeline.now();
    }
  }

  void disable() {
    enabled = false;
    inBreak = false;
  }

  void reset() {
    disable();
    full = false;
    data = 0;
  }

  /** Takes the character out of RHR. */
  int read() {
    full = false;
    return data;
  }

  /** Hears a character on the line; a receiver that is off hears nothing. */
  void receive(SerialFrame frame) {
    long bitTime = usart.bitTime();
    // The chip has a character half a bit before its frame ends here, and finds a start bit until
    // half a bit after its edge: a driver has one bit between two characters to enable it again.
    boolean inTime = enabledSince <= frame.start() + frame.bitTime();
    if (!enabled || bitTime == 0 || !inTime) {
      return;
    }
    LineFormat.Character character = usart.format().decode(frame, bitTime);
    int errors = 0;
    if (character.isBreak()) {
      errors |= Registers.RXBRK;
      inBreak = true;
    }
    if (character.framingError()) {
      errors |= Registers.FRAME;
    }
    if (character.parityError()) {
      errors |= Registers.PARE;
    }
    deliver(character.data(), errors);
  }

  /** Puts a character into RHR, over the one that nobody took. */
  void deliver(int value, int errors) {
    int flags = errors;
    if (full) {
      flags |= Registers.OVRE;
      usart.report(Misuse.DATA_LOST, "overrun: RHR was not read before the next character came");
    }
    data = value;
    full = true;
    usart.received(flags);
  }

  /** The line is high again; the end of a break sets RXBRK once more. */
  void lineIsHigh() {
    if (inBreak) {
      inBreak = false;
      usart.latch(Registers.RXBRK);
    }
  }
}
