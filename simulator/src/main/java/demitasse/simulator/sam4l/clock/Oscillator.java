package demitasse.simulator.sam4l.clock;

import demitasse.simulator.sam4l.ClockSource;
import demitasse.simulator.time.Event;
import demitasse.simulator.time.Timeline;
import java.util.ArrayList;
import java.util.List;

/** A source of a clock that takes time to start: a crystal, an RC oscillator, a PLL. */
public final class Oscillator implements ClockSource {
  private final Event started;
  private final List<Runnable> listeners = new ArrayList<>();
  private Runnable whenReady = () -> {};
  private long target;
  private long startPicoseconds;
  private boolean suspended;
  private long hertz;

  public Oscillator(String name, Timeline timeline) {
    started = timeline.event(name + " ready", this::becomeReady);
  }

  /** The frequency, or 0 until it is ready. */
  @Override
  public long hertz() {
    return hertz;
  }

  @Override
  public void addListener(Runnable changed) {
    listeners.add(changed);
  }

  /** Sets what to do whenever it has become ready. */
  public void onReady(Runnable action) {
    whenReady = action;
  }

  public boolean isReady() {
    return hertz != 0;
  }

  /** Whether it was started, be it ready or not. */
  public boolean isOn() {
    return target != 0;
  }

  /** Starts it; it is ready after {@code picoseconds}. Of 0 Hz it never is. */
  public void start(long newHertz, long picoseconds) {
    target = newHertz;
    startPicoseconds = picoseconds;
    set(0);
    restart();
  }

  /** Stops it at once. */
  public void stop() {
    target = 0;
    started.cancel();
    set(0);
  }

  /** Changes the frequency of one that runs, without a pause. */
  public void tune(long newHertz) {
    target = newHertz;
    if (isReady()) {
      set(newHertz);
    }
  }

  /** Stops it for a sleep mode, or lets it start again. */
  public void setSuspended(boolean stopped) {
    suspended = stopped;
    if (stopped) {
      started.cancel();
      set(0);
    } else {
      restart();
    }
  }

  private void restart() {
    started.cancel();
    if (target == 0 || suspended) {
      return;
    }
    if (startPicoseconds == 0) {
      becomeReady();
    } else {
      started.scheduleIn(startPicoseconds);
    }
  }

  private void becomeReady() {
    set(target);
    whenReady.run();
  }

  private void set(long newHertz) {
    if (newHertz != hertz) {
      hertz = newHertz;
      listeners.forEach(Runnable::run);
    }
  }
}
