package demitasse.simulator.sam4l.power;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.clock.ClockTree;
import demitasse.simulator.time.Timeline;
import java.util.function.BiConsumer;

/** PLL0, which multiplies OSC0 or GCLK9 (Atmel 42023: SCIF, PLL Operation). */
final class Pll {
  private static final int PLLEN = 1;
  private static final int OUTPUT_DIVIDED = 1 << 4;
  private static final int PLL0LOCKLOST = 1 << 7;

  /** PLLOPT[0]: the VCO is in its fast range. */
  private static final int FAST_VCO = 1 << 3;

  /** The slowest and the fastest of the VCO's two ranges, in MHz. */
  private static final int[] SLOW_RANGE = {80, 180};

  private static final int[] FAST_RANGE = {160, 240};
  private static final long MEGAHERTZ = 1_000_000;

  private final ClockTree clocks;
  private final StatusBits status;
  private final BiConsumer<Misuse, String> report;
  private int control;

  Pll(ClockTree clocks, StatusBits status, BiConsumer<Misuse, String> report) {
    this.clocks = clocks;
    this.status = status;
    this.report = report;
    clocks.osc0().addListener(() -> referenceChanged(0));
    clocks.generic(9).addListener(() -> referenceChanged(1));
    clocks.pll0().addListener(() -> status.set(Scif.PLL0LOCK, clocks.pll0().isReady()));
  }

  /** Takes a write of PLL0. */
  void control(int before, int value) {
    control = value;
    if ((value & PLLEN) == 0) {
      if ((before & PLLEN) != 0 && clocks.isMain(2)) {
        report.accept(
            Misuse.WRONG_ORDER, "PLL0 stopped what is the main clock: the chip stands still");
      }
      clocks.pll0().stop();
    } else if ((before & PLLEN) == 0) {
      start();
    } else if (before != value) {
      report.accept(Misuse.WRONG_ORDER, "PLL0 was changed while the PLL is on");
      start();
    }
  }

  private void start() {
    ClockSource reference = reference();
    if (reference == null) {
      report.accept(Misuse.RESERVED, "PLL0.PLLOSC chose a reserved source");
    } else if (reference.hertz() == 0) {
      report.accept(Misuse.WRONG_ORDER, "PLL0 was enabled before its reference runs");
    } else {
      lock(reference.hertz());
      checkRange(reference.hertz());
    }
  }

  private void lock(long reference) {
    long output = (control & OUTPUT_DIVIDED) == 0 ? vco(reference) : vco(reference) / 2;
    int count = (control >>> 24) & 0x3F;
    clocks.pll0().start(output, Timeline.picoseconds(count, ClockTree.RCSYS_HERTZ));
  }

  private ClockSource reference() {
    return switch ((control >>> 1) & 3) {
      case 0 -> clocks.osc0();
      case 1 -> clocks.generic(9);
      default -> null;
    };
  }

  private long vco(long reference) {
    long multiply = ((control >>> 16) & 0xF) + 1L;
    int divide = (control >>> 8) & 0xF;
    return divide == 0 ? 2 * multiply * reference : multiply * reference / divide;
  }

  private void checkRange(long reference) {
    long vco = vco(reference);
    int[] range = (control & FAST_VCO) == 0 ? SLOW_RANGE : FAST_RANGE;
    if (vco < range[0] * MEGAHERTZ || vco > range[1] * MEGAHERTZ) {
      report.accept(
          Misuse.ELECTRICAL,
          "the VCO of PLL0 is to run at %d Hz; with this PLLOPT it can from %d to %d MHz"
              .formatted(vco, range[0], range[1]));
    }
  }

  private void referenceChanged(int source) {
    if ((control & PLLEN) == 0 || ((control >>> 1) & 3) != source) {
      return;
    }
    long hertz = reference().hertz();
    if (hertz == 0) {
      status.set(PLL0LOCKLOST, clocks.pll0().isReady());
      clocks.pll0().stop();
    } else {
      lock(hertz);
    }
  }
}
