package demitasse.simulator.sam4l.eic;

import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.PadInput;
import demitasse.simulator.sam4l.PadRouter;
import demitasse.simulator.sam4l.PeriodTimer;

/** One input of the EIC with its filter. */
final class ExternalInterrupt {
  /** A level that lasts this many half cycles of the clock passes the filter. */
  private static final int FILTER_HALF_CYCLES = 4;

  private final Eic eic;
  private final int bit;
  private final PadInput input;
  private final PeriodTimer filter;
  private boolean high;

  ExternalInterrupt(Eic eic, int number, ChipServices services, PadRouter pads) {
    this.eic = eic;
    bit = 1 << number;
    String name = "EIC_EXTINT" + number;
    input = new PadInput(pads, name, this::changed);
    filter = new PeriodTimer(name, services.timeline(), eic::cycleTime, this::take);
    high = input.isHigh();
  }

  /** Whether the level is what level mode waits for. */
  boolean isActive() {
    return high == eic.isSet(Eic.LEVEL, bit);
  }

  private void changed() {
    boolean filtered = eic.isSet(Eic.FILTER, bit) && !eic.isSet(Eic.ASYNC, bit);
    if (!filtered) {
      filter.cancel();
      take();
    } else if (input.isHigh() == high) {
      filter.cancel();
    } else {
      filter.start(FILTER_HALF_CYCLES);
    }
  }

  private void take() {
    if (input.isHigh() != high) {
      high = input.isHigh();
      // Without ASYNC an edge is found by a clock that runs.
      boolean noticed = eic.isSet(Eic.ASYNC, bit) || eic.cycleTime() != 0;
      eic.levelChanged(bit, noticed && high == eic.isSet(Eic.EDGE, bit));
    }
  }

  void clockChanged() {
    filter.clockChanged();
  }

  void reset() {
    filter.cancel();
    high = input.isHigh();
  }
}
