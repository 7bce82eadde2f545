package demitasse.simulator.sam4l.clock;

import demitasse.simulator.sam4l.ClockSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** A clock that follows from others and from registers: a divider, a multiplexer, a gate. */
public final class DerivedClock implements ClockSource {
  private final LongSupplier formula;
  private final List<Runnable> listeners = new ArrayList<>();
  private long hertz;

  /**
   * Makes a clock that follows its parents by itself.
   *
   * @param formula its frequency, from the parents' and from registers
   */
  public DerivedClock(LongSupplier formula, ClockSource... parents) {
    this.formula = formula;
    for (ClockSource parent : parents) {
      parent.addListener(this::update);
    }
    hertz = formula.getAsLong();
  }

  @Override
  public long hertz() {
    return hertz;
  }

  @Override
  public void addListener(Runnable changed) {
    listeners.add(changed);
  }

  /** To be called when something of the formula has changed that is no clock. */
  public void update() {
    long now = formula.getAsLong();
    if (now != hertz) {
      hertz = now;
      listeners.forEach(Runnable::run);
    }
  }
}
