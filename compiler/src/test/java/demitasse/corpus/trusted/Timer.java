package demitasse.corpus.trusted;

import demitasse.machine.Memory;

/** A peripheral with a few registers, of which a board has several at different addresses. */
public final class Timer {
  private static final int CONTROL = 0x0;
  private static final int STATUS = 0x4;
  private static final int PERIOD = 0x8;
  private static final int PRESCALER = 0xA;
  private static final int CHANNELS = 0xC;
  private static final int ENABLE = 1 << 0;
  private static final int INTERRUPT = 1 << 7;

  private final int base;

  public Timer(int base) {
    this.base = base;
  }

  public void start(int period, int prescaler) {
    Memory.store16(base + PERIOD, period);
    Memory.store16(base + PRESCALER, prescaler);
    set(CONTROL, ENABLE | INTERRUPT);
  }

  public void stop() {
    int control = Memory.load32(base + CONTROL);
    Memory.store32(base + CONTROL, control & ~ENABLE);
  }

  public void setChannel(int channel, int level) {
    Memory.store8(base + CHANNELS + channel, level);
  }

  /** Writes ones to clear, as status registers have it. */
  public int takeStatus() {
    int status = Memory.load32(base + STATUS);
    Memory.store32(base + STATUS, Memory.load32(base + STATUS) & ~status);
    return status;
  }

  public void raise(int bit) {
    set(STATUS, 1 << bit);
  }

  private void set(int register, int bits) {
    Memory.store32(base + register, Memory.load32(base + register) | bits);
  }

  public boolean isRunning() {
    return (Memory.load32(base + CONTROL) & ENABLE) != 0;
  }

  /** Period and prescaler as the one word that they share. */
  public int timing() {
    return Memory.load32(base + PERIOD);
  }

  public int channels() {
    return Memory.load32(base + CHANNELS);
  }
}
