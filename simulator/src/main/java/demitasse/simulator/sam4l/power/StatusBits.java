package demitasse.simulator.sam4l.power;

import demitasse.simulator.sam4l.table.InterruptFlags;

/** PCLKSR: states of clocks, each of which raises its interrupt when it becomes true. */
final class StatusBits {
  private final InterruptFlags interrupts;
  private int bits;

  StatusBits(InterruptFlags interrupts) {
    this.interrupts = interrupts;
  }

  int value() {
    return bits;
  }

  boolean has(int bit) {
    return (bits & bit) != 0;
  }

  void set(int bit, boolean state) {
    if (state && (bits & bit) == 0) {
      bits |= bit;
      interrupts.raise(bit);
    } else if (!state) {
      bits &= ~bit;
    }
  }

  /** Brings all bits to a value without raising interrupts. */
  void reset(int value) {
    bits = value;
  }
}
