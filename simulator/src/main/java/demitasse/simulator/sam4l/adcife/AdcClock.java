package demitasse.simulator.sam4l.adcife;

import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.CycleCounter;
import demitasse.simulator.time.Timeline;

/** The converter's clock CLK_ADC: a generic clock or the APB clock, divided by 2^(PRESCAL+2). */
final class AdcClock {
  private static final int CLKSEL = 1 << 6;

  private final ClockSource[] sources;
  private final CycleCounter[] counters = new CycleCounter[2];
  private int selection;
  private int shift = 2;

  AdcClock(Timeline timeline, ClockSource apb, ClockSource generic, Runnable changed) {
    sources = new ClockSource[] {generic, apb};
    for (int i = 0; i < 2; i++) {
      counters[i] = new CycleCounter(timeline, sources[i]);
      counters[i].setListener(changed);
    }
  }

  /** Selects what CFG says. */
  void configure(int cfg) {
    selection = (cfg & CLKSEL) != 0 ? 1 : 0;
    shift = ((cfg >>> 8) & 7) + 2;
  }

  long hertz() {
    return sources[selection].hertz() >>> shift;
  }

  /** The whole cycles that have passed. */
  long cycles() {
    return counters[selection].cycles() >>> shift;
  }

  /** When {@link #cycles} will be {@code count}, or {@link Timeline#NEVER}. */
  long timeOf(long count) {
    return counters[selection].timeOf(count << shift);
  }
}
