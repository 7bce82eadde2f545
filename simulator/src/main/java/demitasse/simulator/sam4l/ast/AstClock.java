package demitasse.simulator.sam4l.ast;

import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.sam4l.CycleCounter;
import demitasse.simulator.time.Event;

/** The AST's CLOCK register: which of five clocks feeds the prescaler, and whether. */
final class AstClock {
  /** Cycles of the clock that switching it on or off takes; the datasheet says "a few". */
  static final int SWITCH_CYCLES = 3;

  private static final int CEN = 1;
  private static final int CSSEL = 7 << 8;

  private final Ast ast;
  private final ChipServices services;
  private final CycleCounter[] counters;
  private final Event ready;
  private int register;
  private long readyAtCycle;
  private boolean busy;

  AstClock(Ast ast, ChipServices services, ClockSource[] sources) {
    this.ast = ast;
    this.services = services;
    counters = new CycleCounter[sources.length];
    for (int i = 0; i < sources.length; i++) {
      int number = i;
      counters[i] = new CycleCounter(services.timeline(), sources[i]);
      counters[i].setListener(() -> frequencyChanged(number));
    }
    ready = services.timeline().event(ast.name() + " clock ready", this::switched);
  }

  void reset() {
    register = 0;
    busy = false;
    ready.cancel();
  }

  int register() {
    return register;
  }

  boolean isBusy() {
    return busy;
  }

  /** Whether the prescaler's clock is switched on; it may still stand still. */
  boolean isOn() {
    return (register & CEN) != 0 && !busy;
  }

  /** The cycles of the selected clock. */
  long cycles() {
    return counters[selection()].cycles();
  }

  long timeOf(long cycle) {
    return counters[selection()].timeOf(cycle);
  }

  /** Writes CLOCK; the caller has settled the counter. */
  void write(int value) {
    if (busy) {
      services.report(
          ast.name(), Misuse.BUSY, "CLOCK was written while SR.CLKBUSY is 1; the write is lost");
      return;
    }
    if (((value & CSSEL) >>> 8) >= counters.length) {
      services.report(ast.name(), Misuse.RESERVED, "CLOCK.CSSEL is 5 to 7, which is reserved");
      return;
    }
    boolean selects = ((value ^ register) & CSSEL) != 0;
    if (selects && ((value | register) & CEN) != 0) {
      services.report(
          ast.name(),
          Misuse.WRONG_ORDER,
          "CLOCK.CSSEL changed with CEN: clear CEN first, change CSSEL, then set CEN,"
              + " each time waiting for SR.CLKBUSY to be 0");
    }
    boolean switches = ((value ^ register) & CEN) != 0;
    if (switches) {
      // It is the clock that is switched off, or on, that has to make the steps.
      int clock = (value & CEN) != 0 ? value : register;
      busy = true;
      readyAtCycle = counters[(clock & CSSEL) >>> 8].cycles() + SWITCH_CYCLES;
      ready.scheduleAt(counters[(clock & CSSEL) >>> 8].timeOf(readyAtCycle));
    }
    register = value & (CSSEL | CEN);
  }

  private int selection() {
    return (register & CSSEL) >>> 8;
  }

  private void switched() {
    busy = false;
    ast.clockSwitched();
  }

  private void frequencyChanged(int number) {
    if (number != selection()) {
      return;
    }
    if (busy) {
      ready.scheduleAt(counters[number].timeOf(readyAtCycle));
    }
    ast.frequencyChanged();
  }
}
