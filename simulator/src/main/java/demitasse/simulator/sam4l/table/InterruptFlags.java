package demitasse.simulator.sam4l.table;

import demitasse.simulator.bus.InterruptLine;

/** The flags of ISR with their mask IMR, and the interrupt line that they make. */
public final class InterruptFlags {
  private final InterruptLine line;
  private int flags;
  private int mask;

  public InterruptFlags(InterruptLine line) {
    this.line = line;
  }

  /** ISR. */
  public int flags() {
    return flags;
  }

  /** IMR. */
  public int mask() {
    return mask;
  }

  /** Sets flags. */
  public void raise(int bits) {
    flags |= bits;
    update();
  }

  /** Clears flags: a write of ICR. */
  public void clear(int bits) {
    flags &= ~bits;
    update();
  }

  /** Lets flags ask for the interrupt: a write of IER. */
  public void enable(int bits) {
    mask |= bits;
    update();
  }

  /** Lets flags ask for nothing: a write of IDR. */
  public void disable(int bits) {
    mask &= ~bits;
    update();
  }

  /** Clears flags and mask. */
  public void reset() {
    flags = 0;
    mask = 0;
    update();
  }

  private void update() {
    line.set((flags & mask) != 0);
  }
}
