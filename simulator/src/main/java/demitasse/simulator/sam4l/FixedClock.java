package demitasse.simulator.sam4l;

import java.util.ArrayList;
import java.util.List;

/** A clock whose frequency somebody sets: an oscillator, or a clock in a test. */
public final class FixedClock implements ClockSource {
  private final List<Runnable> listeners = new ArrayList<>();
  private long hertz;

  public FixedClock(long hertz) {
    this.hertz = hertz;
  }

  @Override
  public long hertz() {
    return hertz;
  }

  @Override
  public void addListener(Runnable changed) {
    listeners.add(changed);
  }

  /** Changes the frequency; 0 stops the clock. */
  public void set(long newHertz) {
    if (newHertz != hertz) {
      hertz = newHertz;
      listeners.forEach(Runnable::run);
    }
  }
}
