package demitasse.simulator.sam4l.twi;

import demitasse.simulator.time.Timeline;

/**
 * What the register CWGR says about the clock of the bus.
 *
 * <p>Source: SAM4L datasheet, TWIM, Clock Waveform Generator Register. The prescaled clock is that
 * of the interface divided by 2^(EXP + 1).
 */
record ClockWaveform(int register) {
  int low() {
    return register & 0xFF;
  }

  int high() {
    return (register >>> 8) & 0xFF;
  }

  private int startStop() {
    return (register >>> 16) & 0xFF;
  }

  private int prescaler() {
    return ((register >>> 28) & 7) + 1;
  }

  /** Whether the clock would toggle at all. */
  boolean isSet() {
    return low() + high() > 0;
  }

  /** The time of {@code count} bits, in picoseconds. */
  long bits(int count, long hertz) {
    return prescaled((long) count * (low() + high()), hertz);
  }

  /** The hold time of a start condition, or the set-up time of a stop condition. */
  long condition(long hertz) {
    return prescaled(startStop(), hertz);
  }

  /** The frequency of SCL, in hertz. */
  long frequency(long hertz) {
    return (hertz >> prescaler()) / (low() + high());
  }

  private long prescaled(long cycles, long hertz) {
    return Timeline.picoseconds(cycles << prescaler(), hertz);
  }
}
