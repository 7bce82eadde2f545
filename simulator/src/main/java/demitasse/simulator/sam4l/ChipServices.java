package demitasse.simulator.sam4l;

import demitasse.simulator.diagnostic.Diagnostics;
import demitasse.simulator.diagnostic.Misuse;
import demitasse.simulator.time.Timeline;

/** What every model of a peripheral needs: simulated time, and somebody to tell about misuse. */
public record ChipServices(Timeline timeline, Diagnostics diagnostics) {
  /** Reports a misuse of a peripheral. */
  public void report(String peripheral, Misuse misuse, String text) {
    diagnostics.report(peripheral, misuse, text);
  }
}
