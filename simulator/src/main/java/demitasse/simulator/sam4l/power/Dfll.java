package demitasse.simulator.sam4l.power;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.clock.ClockTree;
import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;

/** DFLL0, open or locked to a multiple of GCLK0 (Atmel 42023: SCIF, DFLL Operation). */
final class Dfll {
  private static final int LOCKC = 1 << 1;
  private static final int LOCKF = 1 << 2;
  private static final int RDY = 1 << 3;

  private static final int EN = 1 << 0;
  private static final int CLOSED_LOOP = 1 << 1;
  private static final int FINE_STEPS = 256;
  private static final int ALL_STEPS = 32 * FINE_STEPS;
  private static final long MEGAHERTZ = 1_000_000;

  /** The slowest and the fastest of each DFLL0CONF.RANGE, in MHz. */
  private static final int[][] RANGES = {{96, 220}, {50, 110}, {25, 55}, {20, 30}};

  private static final long SYNCHRONISATION = 10 * Timeline.MICROSECOND;
  private static final long START = 20 * Timeline.MICROSECOND;

  /** Cycles of the reference that the search of the value takes. */
  private static final int LOCK_CYCLES = 100;

  private final ChipServices services;
  private final ClockTree clocks;
  private final StatusBits status;
  private final Event synchronised;
  private final Event locked;
  private int configuration;
  private int value;
  private int multiplier;

  Dfll(ChipServices services, ClockTree clocks, StatusBits status) {
    this.services = services;
    this.clocks = clocks;
    this.status = status;
    synchronised = services.timeline().event("DFLL0RDY", () -> status.set(RDY, true));
    locked = services.timeline().event("DFLL0LOCKF", this::lock);
    clocks.generic(0).addListener(this::seek);
  }

  /** Takes a write of DFLL0CONF. */
  void configure(int before, int after) {
    configuration = after;
    if ((after & EN) == 0) {
      stop();
      return;
    }
    if ((before & EN) == 0) {
      clocks.dfll0().start(openLoopHertz(), START);
    } else if (before != after) {
      checkReady();
    }
    synchronise(after);
    seek();
  }

  private void stop() {
    clocks.dfll0().stop();
    synchronised.cancel();
    locked.cancel();
    status.set(LOCKC | LOCKF | RDY, false);
  }

  /** Takes a write of DFLL0VAL. */
  void writeValue(int newValue) {
    checkReady();
    value = newValue;
    synchronise(newValue);
    if ((configuration & (EN | CLOSED_LOOP)) == EN) {
      clocks.dfll0().tune(openLoopHertz());
    }
  }

  /** DFLL0VAL. */
  int value() {
    return value;
  }

  /** Takes a write of DFLL0MUL. */
  void multiply(int newMultiplier) {
    checkReady();
    multiplier = newMultiplier;
    synchronise(newMultiplier);
    seek();
  }

  /** Takes a write of a register that has no effect but the synchronisation that follows. */
  void synchronise(int written) {
    if ((configuration & EN) != 0) {
      status.set(RDY, false);
      synchronised.scheduleIn(SYNCHRONISATION);
    }
  }

  private void checkReady() {
    if ((configuration & EN) != 0 && !status.has(RDY)) {
      services.report("SCIF", Misuse.BUSY, "DFLL0 was written while PCLKSR.DFLL0RDY was 0");
    }
  }

  private void seek() {
    status.set(LOCKC | LOCKF, false);
    locked.cancel();
    if ((configuration & (EN | CLOSED_LOOP)) == (EN | CLOSED_LOOP)) {
      long reference = clocks.generic(0).hertz();
      if (reference != 0 && multiplier != 0) {
        locked.scheduleIn(START + Timeline.picoseconds(LOCK_CYCLES, reference));
      }
    }
  }

  private void lock() {
    long hertz = clocks.generic(0).hertz() * multiplier;
    long slowest = range()[0] * MEGAHERTZ;
    long fastest = range()[1] * MEGAHERTZ;
    if (hertz < slowest || hertz > fastest) {
      services.report(
          "SCIF", Misuse.ELECTRICAL, "DFLL0 cannot lock to %d Hz in its RANGE".formatted(hertz));
      return;
    }
    long steps = (hertz - slowest) * (ALL_STEPS - 1) / (fastest - slowest);
    value = (int) ((steps / FINE_STEPS) << 16 | steps % FINE_STEPS);
    clocks.dfll0().tune(hertz);
    status.set(LOCKC, true);
    status.set(LOCKF, true);
  }

  private int[] range() {
    return RANGES[(configuration >>> 16) & 3];
  }

  private long openLoopHertz() {
    long steps = ((value >>> 16) & 0x1FL) * FINE_STEPS + (value & 0xFF);
    long slowest = range()[0] * MEGAHERTZ;
    return slowest + (range()[1] * MEGAHERTZ - slowest) * steps / (ALL_STEPS - 1);
  }

  void reset() {
    configuration = 0;
    value = 0;
    multiplier = 0;
    stop();
  }
}
