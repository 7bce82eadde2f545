package demitasse.simulator.sam4l.other;

import demitasse.simulator.bus.InterruptLine;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.clock.ClockTree;
import demitasse.simulator.sam4l.table.InterruptingBlock;
import demitasse.simulator.sam4l.table.Register;
import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;

/** FREQM, the frequency meter: counts one clock for a number of cycles of another. */
public final class FrequencyMeter extends InterruptingBlock {
  private static final int DONE = 1 << 0;
  private static final int RCLKRDY = 1 << 1;
  private static final int REFCEN = 1 << 31;

  private final ClockTree clocks;
  private final Event finished;
  private final Event referenceReady;
  private final Register mode;
  private int value;

  public FrequencyMeter(ChipServices services, InterruptLine line, ClockTree clocks) {
    super("FREQM", services, line, 0x10, DONE | RCLKRDY);
    this.clocks = clocks;
    finished = services.timeline().event("FREQM DONE", () -> interrupts().raise(DONE));
    referenceReady = services.timeline().event("FREQM RCLKRDY", () -> interrupts().raise(RCLKRDY));
    writeOnly(0x00, "CTRL", 1, this::start);
    mode = readWrite(0x04, "MODE", 0, 0x801FFF03);
    mode.onWrite(this::changeMode);
    readOnly(0x08, "STATUS", this::status);
    readOnly(0x0C, "VALUE", () -> value);
    constant(0x3FC, "VERSION", 0x311);
  }

  private void changeMode(int before, int after) {
    if (((before ^ after) & (REFCEN | 3)) != 0) {
      referenceReady.scheduleIn(Timeline.picoseconds(2, ClockTree.SLOW_HERTZ));
    }
  }

  private int status() {
    return (finished.isScheduled() ? 1 : 0) | (referenceReady.isScheduled() ? 2 : 0);
  }

  private void start(int control) {
    ClockSource measured = measured(mode.field(16, 5));
    ClockSource reference = reference();
    if (measured == null) {
      report(Misuse.NOT_MODELLED, "MODE.CLKSEL " + mode.field(16, 5));
    } else if (!mode.has(REFCEN) || reference.hertz() == 0) {
      report(Misuse.WRONG_ORDER, "CTRL.START was written while the reference clock is off");
    } else {
      long time = Timeline.picoseconds(mode.field(8, 8), reference.hertz());
      value = (int) Timeline.cycles(time, measured.hertz()) & 0xFFFFFF;
      finished.scheduleIn(time);
    }
  }

  private ClockSource reference() {
    return switch (mode.field(0, 2)) {
      case 0 -> clocks.rcsys();
      case 1 -> clocks.clk32k();
      case 2 -> clocks.clk1k();
      default -> clocks.generic(11);
    };
  }

  private ClockSource measured(int selection) {
    return switch (selection) {
      case 0 -> clocks.cpu();
      case 1 -> clocks.hsb();
      case 2, 3, 4, 5 -> clocks.bridge(selection - 2);
      case 6 -> clocks.osc0();
      case 7 -> clocks.clk32k();
      case 8 -> clocks.rcsys();
      case 9 -> clocks.dfll0();
      case 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21 -> clocks.generic(selection - 11);
      case 22 -> clocks.rc80m();
      case 23 -> clocks.rcfast();
      case 24 -> clocks.rc1m();
      case 25 -> clocks.pll0();
      default -> null;
    };
  }

  @Override
  protected void afterReset() {
    finished.cancel();
    referenceReady.cancel();
    value = 0;
  }
}
