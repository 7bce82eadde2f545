package demitasse.simulator.sam4l.chip;

import demitasse.simulator.sam4l.clock.Mask;

/** The bit of a mask register of PM that lets a peripheral's registers be accessed. */
record ClockGate(Mask mask, int bit) {
  @Override
  public String toString() {
    return "bit %d of %sMASK".formatted(bit, mask);
  }
}
