package demitasse.simulator.i2c;

import demitasse.simulator.diagnostic.Diagnostics;
import demitasse.simulator.sam4l.ChipServices;
import demitasse.simulator.time.Timeline;

/** Simulated time that a test moves on, with the events that fall due on the way. */
public final class ManualTime {
  private final Timeline timeline = new Timeline();
  private final Diagnostics diagnostics = new Diagnostics(timeline);
  private long now;

  public ManualTime() {
    timeline.setClock(() -> now);
  }

  public Timeline timeline() {
    return timeline;
  }

  public Diagnostics diagnostics() {
    return diagnostics;
  }

  public ChipServices services() {
    return new ChipServices(timeline, diagnostics);
  }

  /** Lets time pass, and all happen that is due in it. */
  public void pass(long picoseconds) {
    long end = now + picoseconds;
    while (timeline.next() <= end) {
      now = Math.max(now, timeline.next());
      timeline.runDue();
    }
    now = end;
  }
}
