package demitasse.simulator.sam4l.ast;

import demitasse.simulator.time.Timeline;

/**
 * The AST's digital tuner: adds a pulse to the prescaler's clock, or takes one, now and then.
 *
 * <p>With {@code K = roundup(256 / VALUE) * 2^EXP}, the frequency is multiplied by {@code 1 - 1/(K
 * + 1)} if DTR.ADD is 0, and by {@code 1 + 1/(K - 1)} if it is 1 (datasheet, AST, "Digital Tuner").
 */
final class DigitalTuner {
  private static final int ADD = 1 << 5;

  /** A pulse is added or taken each so many cycles; 0 for never. */
  private long every;

  private boolean adds;
  private long cycles;

  /** Tunes as the DTR register says: EXP[4:0] ADD[5] VALUE[15:8]. */
  void configure(int register) {
    int value = (register >>> 8) & 0xFF;
    adds = (register & ADD) != 0;
    cycles = 0;
    every = 0;
    if (value != 0) {
      long factor = (long) ((256 + value - 1) / value) << (register & 0x1F);
      every = adds ? factor - 1 : factor + 1;
    }
  }

  /** The pulses that come out for so many cycles. */
  long advance(long passed) {
    long before = pulses(cycles);
    cycles += passed;
    return pulses(cycles) - before;
  }

  /** The fewest cycles that give so many pulses. */
  long cyclesUntil(long wanted) {
    if (every == 0 || wanted >= Timeline.NEVER / 2) {
      return wanted;
    }
    long goal = pulses(cycles) + wanted;
    long guess = adds ? goal - goal / (every + 1) : goal + goal / (every - 1);
    while (pulses(guess) < goal) {
      guess++;
    }
    while (pulses(guess - 1) >= goal) {
      guess--;
    }
    return guess - cycles;
  }

  private long pulses(long count) {
    if (every == 0) {
      return count;
    }
    return adds ? count + count / every : count - count / every;
  }
}
